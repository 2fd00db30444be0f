package cn.zhengxie.proposalreply.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * What 督查局 decides on a unit's request for more time.
 *
 * @param dueOn the day that is granted, null for the one asked for
 */
public record ExtensionDecision(Decision decision, LocalDate dueOn, String reason) {

    /** Grants it, though perhaps another day, or leaves the deadline as it is. */
    public enum Decision {
        @JsonProperty("grant")
        GRANT,
        @JsonProperty("refuse")
        REFUSE
    }
}
