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

    /** Where a letter goes by this way, null where somebody carries it. */
    String destination(String address, String email) {
        return switch (this) {
            case EMAIL -> email;
            case POST -> address;
            case IN_PERSON -> null;
        };
    }

    /** As officials call it. */
    public String label() {
        return label;
    }
}
