package cn.zhengxie.proposalreply.publication;

/** What is taken out of a letter before it is published. */
public enum MaskingKind {
    NAME("提案者姓名"),
    TELEPHONE("电话号码"),
    EMAIL("电子邮箱"),
    IDENTITY_NUMBER("身份证号码"),
    BANK_CARD("银行卡号"),
    ADDRESS("住址"),
    SIGNER("签发人"),
    CONTACT_PERSON("联系人");

    private final String label;

    MaskingKind(String label) {
        this.label = label;
    }

    /** As officials call it. */
    public String label() {
        return label;
    }
}
