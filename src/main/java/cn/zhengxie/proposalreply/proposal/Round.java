package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.audit.Act;
import java.time.LocalDate;

/**
 * One unit's handling of a proposal, for the first time or, after 不满意, again: what drafts, letters and forms hang on.
 *
 * @param edition which of the round's letters is meant: 0 the reply itself, from 1 on its corrections (更正). Talks, forms and
 *     deadlines belong to the round whatever its edition.
 */
public record Round(String proposalId, String unit, int number, int edition) {

    public Round(String proposalId, String unit, int number) {
        this(proposalId, unit, number, 0);
    }

    /** The round with another of its letters. */
    public Round edition(int of) {
        return new Round(proposalId, unit, number, of);
    }

    /** The round with the reply itself. */
    public Round reply() {
        return edition(0);
    }

    /** Whether a correction of the reply is meant. */
    public boolean isCorrection() {
        return edition > 0;
    }

    /** Something that was done to this letter. */
    public Act act(String verb, LocalDate businessDate, String what) {
        return Act.of(proposalId, unit, number, verb, businessDate, what).onEdition(edition);
    }
}
