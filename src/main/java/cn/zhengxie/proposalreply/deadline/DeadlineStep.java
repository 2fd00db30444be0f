package cn.zhengxie.proposalreply.deadline;

/** What has to be done by a deadline. */
public enum DeadlineStep {
    ACKNOWLEDGE("签收或退办", "交办之日"),
    RETURN_DECISION("退办审核", "申请退办之日"),
    CO_OPINION("会办意见", "交办之日"),
    REPLY("办复", "交办之日"),
    /** Until when an extension may reach at most. */
    EXTENSION_LIMIT("延期上限", "交办之日"),
    EXTENSION_DECISION("延期审核", "申请延期之日"),
    EXTENSION_CONSENT("延期会签", "督查局同意延期之日"),
    FEEDBACK("反馈意见表", "寄送之日"),
    DISSATISFACTION_DECISION("不满意处理决定", "认定反馈结果之日"),
    FORWARDING("转送", "收到意见表之日"),
    /** Whoever a form was forwarded to signs for it. */
    RECEIPT("转送签收", "转送之日"),
    PUBLICATION("公开", "寄送之日");

    private final String label;
    private final String anchor;

    DeadlineStep(String label, String anchor) {
        this.label = label;
        this.anchor = anchor;
    }

    /** As officials call it. */
    public String label() {
        return label;
    }

    /** The day the step is counted from in a round, as the policy's table writes it. */
    public String anchor(int round) {
        boolean answersAgain = round > 1 && (this == REPLY || this == EXTENSION_LIMIT);
        return answersAgain ? "收到不满意意见之日" : anchor;
    }
}
