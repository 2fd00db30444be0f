package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.NewProposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cases of tests whose reply by 市住建局 was sealed on 2020-11-06. */
public final class SealedReply {

    public static final Official OFFICE = new Official("zjj.office", "张办公", Set.of("zjj.office"));
    public static final LocalDate SEALED_ON = LocalDate.of(2020, 11, 6);

    private SealedReply() {}

    /** Registers a case with these first and joint signatories, none of whom has an e-mail. */
    public static Round of(Registration registration, String number, String... names) {
        List<Proposer> proposers = new ArrayList<>();
        for (String name : names) {
            proposers.add(new Proposer(
                    proposers.size() + 1, name, Proposer.Type.INDIVIDUAL, "13800000000", "许昌市建安大道1号", null));
        }
        return of(registration, number, proposers);
    }

    /** Registers a case with these proposers. */
    public static Round of(Registration registration, String number, List<Proposer> proposers) {
        NewProposal proposal = new NewProposal(
                ProposalKind.CPPCC_PROPOSAL, 7, 4, number, "关于完善社区养老服务的建议", null, false, null, proposers, null);
        return new Round(registration.register(proposal, OFFICE), "zjj", 1);
    }

    /** Posts the letter to every addressee on the day of its seal. */
    public static List<Recipient> deliver(Dispatch dispatch, Round round) {
        List<Recipient> addressees = dispatch.prepare(round, SEALED_ON).stream()
                .filter(Recipient::isAddressee)
                .toList();
        addressees.forEach(
                addressee -> dispatch.confirmDelivery(addressee.id(), new Delivery(SEALED_ON, "EMS100", null), OFFICE));
        return addressees;
    }
}
