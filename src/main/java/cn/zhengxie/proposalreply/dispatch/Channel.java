package cn.zhengxie.proposalreply.dispatch;

/** How a letter reaches its recipient. */
public enum Channel {
    EMAIL("电子邮件"),
    POST("邮寄"),
    IN_PERSON("当面送达");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** As officials call it. */
    public String label() {
        return label;
    }
}
