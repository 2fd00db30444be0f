package cn.zhengxie.proposalreply.drafting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * A talk with the proposer (面商 or 沟通).
 *
 * @param proposer with whom, by name; null for the first signatory
 * @param participants who took part for the unit
 * @param record id of the uploaded photo or signed record, or null
 */
public record Contact(
        Phase phase,
        Manner manner,
        LocalDate heldOn,
        String place,
        String proposer,
        String participants,
        String summary,
        String record) {

    /** Before, during or after the handling. */
    public enum Phase {
        @JsonProperty("before")
        BEFORE("办前"),
        @JsonProperty("during")
        DURING("办中"),
        @JsonProperty("after")
        AFTER("办后");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A phone call never counts as 面商. */
    public enum Manner {
        @JsonProperty("inPerson")
        IN_PERSON("面商"),
        @JsonProperty("phone")
        PHONE("电话沟通"),
        @JsonProperty("letter")
        LETTER("书面沟通");

        private final String label;

        Manner(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
