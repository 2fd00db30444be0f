package cn.zhengxie.proposalreply.proposal;

import java.util.Arrays;
import java.util.Optional;

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
    CONTENT("内容", "content");

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

    static Optional<ProposalField> ofColumn(String name) {
        return Arrays.stream(values())
                .filter(field -> field.column.equals(name))
                .findFirst();
    }
}
