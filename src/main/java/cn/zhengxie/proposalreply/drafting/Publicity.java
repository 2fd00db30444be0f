package cn.zhengxie.proposalreply.drafting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the reply may be published (公开属性). */
public enum Publicity {
    @JsonProperty("open")
    OPEN("主动公开"),
    @JsonProperty("onRequest")
    ON_REQUEST("依申请公开"),
    @JsonProperty("closed")
    CLOSED("不予公开");

    private final String label;

    Publicity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
