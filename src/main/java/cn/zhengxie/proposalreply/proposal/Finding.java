package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;

/**
 * What is wrong with a field of an entered proposal, wherever it was entered.
 *
 * @param signatory position of the proposer it is about, from 1; 0 where it is about the proposal
 * @param problem half a sentence that follows the field's name
 */
record Finding(ProposalField field, int signatory, String problem) {

    static Finding of(ProposalField field, String problem) {
        return new Finding(field, 0, problem);
    }

    static Finding taken(NewProposal entered) {
        return of(ProposalField.NUMBER, "%s已登记过；来信等没有编号的，请编为来信1、来信2".formatted(entered.number()));
    }

    Refusal.Fault inRow(int row) {
        return faultAt(row, field.column(), problem);
    }

    static Refusal.Fault faultAt(int row, String column, String problem) {
        return new Refusal.Fault("第%d行 %s".formatted(row, column), "第%d行“%s”：%s".formatted(row, column, problem));
    }

    Refusal.Fault inJson() {
        String name = signatory == 0 ? field.json() : "proposers[%d].%s".formatted(signatory - 1, field.json());
        return new Refusal.Fault(name, "“%s”：%s".formatted(field.column(), problem));
    }
}
