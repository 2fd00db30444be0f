package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import org.springframework.stereotype.Component;

/** What a case and a unit are called in notices. */
@Component
class CaseName {

    private final Proposals proposals;
    private final Jurisdiction jurisdiction;

    CaseName(Proposals proposals, Jurisdiction jurisdiction) {
        this.proposals = proposals;
        this.jurisdiction = jurisdiction;
    }

    /** 第110号提案《…》, or the bare key where the case is not on file. */
    String of(String proposalId) {
        return proposals.find(proposalId).map(CaseName::name).orElse(proposalId);
    }

    private static String name(Proposal proposal) {
        return "第%s号%s《%s》".formatted(proposal.number(), proposal.kind().label(), proposal.title());
    }

    /** A unit may have left the settings since. */
    String unit(String code) {
        return jurisdiction.findUnit(code).map(Unit::shortName).orElse(code);
    }
}
