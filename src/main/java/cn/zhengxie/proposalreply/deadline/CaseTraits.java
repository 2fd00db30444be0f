package cn.zhengxie.proposalreply.deadline;

/** What the policy asks of a case before it grants time, answered by the room that keeps the case files. */
public interface CaseTraits {

    /** The traits of a case; those of an ordinary proposal where no such case is on file. */
    Traits of(String proposalId);

    /**
     * What matters of a case.
     *
     * @param key whether it is 重点
     */
    record Traits(Kind kind, Category category, boolean key) {

        public static final Traits ORDINARY = new Traits(Kind.PROPOSAL, Category.ORDINARY, false);
    }

    /** 提案 of the CPPCC or 建议 of the people's congress. */
    enum Kind {
        PROPOSAL("提案"),
        SUGGESTION("建议");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As officials call it and the policy's table writes it. */
        public String label() {
            return label;
        }
    }

    /** 党派集体 came from a party or another collective, 平时 between two sessions. */
    enum Category {
        ORDINARY("普通"),
        COLLECTIVE("党派集体"),
        BETWEEN_SESSIONS("平时");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        /** As officials call it and the policy's table writes it. */
        public String label() {
            return label;
        }
    }
}
