package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.Refusal;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the drafter hands in.
 *
 * @param decision {@code submit}, the only one there is
 * @param body text of the letter; null takes the autosaved one
 * @param resultClass proposed 办理结果
 * @param commitments promises of a class B reply
 * @param passedHints hints of the checks that the drafter passes, each with a reason
 * @param route after a send-back: step by step again, or straight to who sent it back
 */
public record DraftForm(
        String decision,
        String body,
        String resultClass,
        Publicity publicity,
        String publicityReason,
        List<Promise> commitments,
        List<PassedHint> passedHints,
        Route route) {

    /** The one decision of a drafter. */
    static final String SUBMIT = "submit";

    /** How a corrected draft travels. */
    public enum Route {
        @JsonProperty("stepwise")
        STEPWISE,
        @JsonProperty("direct")
        DIRECT
    }

    public DraftForm {
        commitments = commitments == null ? List.of() : commitments;
        // A copy, for lists that take no null refuse to look for one.
        int empty = new ArrayList<>(commitments).indexOf(null);
        Refusal.unless(empty < 0, commitment(empty) + ".text", "请填写承诺事项的内容");
        commitments = List.copyOf(commitments);
        passedHints = passedHints == null
                ? List.of()
                : passedHints.stream().filter(Objects::nonNull).toList();
    }

    /** The field of a promise, counted from 0. */
    static String commitment(int index) {
        return "commitments[%d]".formatted(index);
    }
}
