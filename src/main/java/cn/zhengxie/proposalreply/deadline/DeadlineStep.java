package cn.zhengxie.proposalreply.deadline;

/** What has to be done by a deadline. */
public enum DeadlineStep {
    ACKNOWLEDGE("签收或退办"),
    RETURN_DECISION("退办审核"),
    REPLY("办复"),
    FEEDBACK("反馈意见表"),
    FORWARDING("转送");

    private final String label;

    DeadlineStep(String label) {
        this.label = label;
    }

    /** As officials call it. */
    public String label() {
        return label;
    }
}
