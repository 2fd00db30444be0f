package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.Round;
import org.springframework.stereotype.Component;

/** Drafts that have not gone out are for their section and the unit's office and leaders, and for the auditor (DESIGN §8). */
@Component
public class DraftReaders {

    private final Assignments assignments;

    DraftReaders(Assignments assignments) {
        this.assignments = assignments;
    }

    public boolean mayRead(Round round, Official official) {
        return assignments.of(round.proposalId()).stream()
                .filter(held -> held.unit().equals(round.unit()))
                .anyMatch(held -> mayRead(held, official));
    }

    public boolean mayRead(HandlingUnit held, Official official) {
        String unit = held.unit();
        boolean leads = official.holds(Posts.office(unit))
                || official.holds(Posts.deputy(unit))
                || official.holds(Posts.signer(unit));
        boolean drafts = held.section() != null
                && (official.holds(Posts.section(unit, held.section()))
                        || official.holds(Posts.head(unit, held.section())));
        return leads || drafts || official.holds(Posts.AUDITOR);
    }
}
