package cn.zhengxie.proposalreply.signoff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/** 用印核发, or the recall of a letter that must not go out. */
public record SealForm(Decision decision, String sealedScan, LocalDate sealedOn, String reason) {

    /** Seals and issues the letter, or recalls it and voids its number. */
    public enum Decision {
        @JsonProperty("issue")
        ISSUE,
        @JsonProperty("recall")
        RECALL
    }
}
