package cn.zhengxie.proposalreply.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a unit's office fills in on receipt.
 *
 * @param reason why the case should be returned
 * @param statement 退办说明, approved by the unit's leader
 * @param suggestedUnit whom the case belongs to instead
 * @param suggestedCoUnits who should help
 */
public record Acknowledgement(
        Decision decision, String reason, String statement, String suggestedUnit, List<String> suggestedCoUnits) {

    public Acknowledgement {
        suggestedCoUnits = suggestedCoUnits == null ? List.of() : suggestedCoUnits;
    }

    /** Takes the case on, or asks 督查局 to take it back. */
    public enum Decision {
        @JsonProperty("accept")
        ACCEPT,
        @JsonProperty("requestReturn")
        REQUEST_RETURN
    }
}
