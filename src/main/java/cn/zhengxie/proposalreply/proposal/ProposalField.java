package cn.zhengxie.proposalreply.proposal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is entered for a proposal, in the order of the 交办清单: its column there and its name in JSON. */
enum ProposalField {
    KIND("类型", "kind"),
    COMMITTEE("届", "committee"),
    SESSION("次", "session"),
    NUMBER("编号", "number"),
    TITLE("标题", "title"),
    PROPOSER("提案者", "name"),
    PROPOSER_TYPE("提案者类型", "type"),
    TELEPHONE("联系电话", "telephone"),
    ADDRESS("通讯地址", "address"),
    EMAIL("电子邮箱", "email"),
    CATEGORY("类别", "category"),
    LEAD_UNIT("主办单位", "leadUnit"),
    CO_UNITS("会办单位", "coUnits"),
    HANDLING("办理方式", "handling"),
    KEY("是否重点", "key"),
    ASSIGNED_ON("交办日期", "assignedOn"),
    CONTENT("内容", "content"),
    // What a case has behind it that comes in under way; a list of new cases leaves these out.
    PROGRESS("进度", "progress"),
    ACKNOWLEDGED_ON("签收日期", "acknowledgedOn"),
    SECTION("承办科室", "section"),
    DRAFTER("拟稿人", "drafter"),
    RESULT_CLASS("办理结果", "resultClass"),
    PROMISE("承诺事项", "promise"),
    PROMISED_BY("承诺完成日期", "promisedBy"),
    DOCUMENT_NUMBER("发文字号", "documentNumber"),
    SIGNED_BY("签发人", "signedBy"),
    SIGNED_ON("签发日期", "signedOn"),
    REPLIED_ON("办复日期", "repliedOn");

    private static final Set<ProposalField> DAYS =
            Set.of(ASSIGNED_ON, ACKNOWLEDGED_ON, PROMISED_BY, SIGNED_ON, REPLIED_ON);

    private final String column;
    private final String json;

    ProposalField(String column, String json) {
        this.column = column;
        this.json = json;
    }

    String column() {
        return column;
    }

    String json() {
        return json;
    }

    /** Whether every list has the column; the others are for cases under way. */
    boolean isRequired() {
        return compareTo(CONTENT) <= 0;
    }

    boolean isDay() {
        return DAYS.contains(this);
    }

    static Stream<ProposalField> required() {
        return Arrays.stream(values()).filter(ProposalField::isRequired);
    }

    /** The columns that say how far a case under way has come. */
    static Stream<ProposalField> underWay() {
        return Arrays.stream(values()).filter(field -> !field.isRequired());
    }

    static Optional<ProposalField> ofColumn(String name) {
        return Arrays.stream(values())
                .filter(field -> field.column.equals(name))
                .findFirst();
    }
}
