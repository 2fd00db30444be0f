package cn.zhengxie.proposalreply.dispatch;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static cn.zhengxie.proposalreply.dispatch.SealedReply.OFFICE;
import static cn.zhengxie.proposalreply.dispatch.SealedReply.SEALED_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.audit.AuditEntry;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class DispatchTest {

    @Autowired
    Registration registration;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Proposals proposals;

    @Autowired
    Deadlines deadlines;

    @Autowired
    AuditTrail audit;

    @Test
    void everyProposerAndEveryStandingReceiverOfCopiesIsListedOnce() {
        Round round = SealedReply.of(
                registration,
                "寄1",
                List.of(
                        new Proposer(1, "徐博雅", Proposer.Type.INDIVIDUAL, null, "建安大道1号", null),
                        new Proposer(2, "民建许昌市委", Proposer.Type.COLLECTIVE, null, null, "minjian@example.cn")));

        List<Recipient> recipients = dispatch.prepare(round, SEALED_ON);

        assertThat(recipients)
                .extracting(Recipient::role, Recipient::position, Recipient::name, Recipient::channel, Recipient::count)
                .containsExactly(
                        tuple(Recipient.Role.ADDRESSEE, 1, "徐博雅", Channel.POST, 1),
                        tuple(Recipient.Role.ADDRESSEE, 2, "民建许昌市委", Channel.EMAIL, 1),
                        tuple(Recipient.Role.COPY, 1, "市政协提案委", Channel.IN_PERSON, 3),
                        tuple(Recipient.Role.COPY, 2, "市委市政府督查局", Channel.IN_PERSON, 1));
        assertThat(dispatch.prepare(round, SEALED_ON)).isEqualTo(recipients);
        assertThat(dispatch.ofProposal(round.proposalId())).isEqualTo(recipients);
    }

    @Test
    void lastAddresseeFixesTheDayOfReplyAndCopiesDoNotDelayIt() {
        Round round = SealedReply.of(registration, "寄2", "甲委员", "乙委员", "丙委员");
        deadlines.open(replyDeadline(round), LocalDate.of(2020, 8, 10));
        List<Recipient> recipients = dispatch.prepare(round, SEALED_ON);

        confirm(recipients.get(0), LocalDate.of(2020, 11, 6));
        confirm(recipients.get(2), LocalDate.of(2020, 11, 9));
        assertThat(dispatch.repliedOn(round)).isEmpty();
        confirm(recipients.get(1), LocalDate.of(2020, 11, 7));

        assertThat(dispatch.repliedOn(round)).contains(LocalDate.of(2020, 11, 9));
        assertThat(proposals.get(round.proposalId()).state()).isEqualTo(ProposalState.REPLIED);
        assertThat(deadlines.of(round.proposalId()))
                .filteredOn(deadline -> deadline.key().equals(replyDeadline(round)))
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.metOn()).isEqualTo("2020-11-09"));
        assertThat(acts(round, "办复"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().what()).startsWith("按期办复"));
    }

    @Test
    void replyAfterItsDeadlineIsCalledLate() {
        Round round = SealedReply.of(registration, "寄3", "甲委员");
        deadlines.open(replyDeadline(round), LocalDate.of(2020, 8, 10));

        confirm(dispatch.prepare(round, SEALED_ON).get(0), LocalDate.of(2020, 11, 11));

        assertThat(acts(round, "办复"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().what()).startsWith("逾期办复"));
    }

    @Test
    void dayOfReplyIsFixedOnce() {
        Round round = SealedReply.of(registration, "寄4", "甲委员");
        SealedReply.deliver(dispatch, round);

        assertThat(dispatch.recordReplied(round)).isEqualTo(SEALED_ON);
        assertThat(acts(round, "办复")).hasSize(1);
    }

    @Test
    void noReplyWhileAnAddresseeWaits() {
        Round round = SealedReply.of(registration, "寄5", "甲委员", "乙委员");
        confirm(dispatch.prepare(round, SEALED_ON).get(0), SEALED_ON);

        assertThatThrownBy(() -> dispatch.recordReplied(round)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void lastTwoAddresseesAtTheSameMomentMakeOneReply() {
        Round round = SealedReply.of(registration, "寄6", "甲委员", "乙委员");
        List<Recipient> recipients = dispatch.prepare(round, SEALED_ON);
        CyclicBarrier start = new CyclicBarrier(2);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> confirmTogether(start, recipients.get(0))),
                        CompletableFuture.runAsync(() -> confirmTogether(start, recipients.get(1))))
                .join();

        assertThat(dispatch.repliedOn(round)).contains(SEALED_ON);
        assertThat(acts(round, "办复")).hasSize(1);
    }

    @Test
    void postedReplyNeedsItsTrackingNumber() {
        Recipient addressee = firstOf("寄7");

        assertRefused(
                () -> dispatch.confirmDelivery(addressee.id(), new Delivery(SEALED_ON, " ", null), OFFICE),
                "trackingNumber",
                "邮寄给提案者的复文须填写邮件号码");
        assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.PENDING);
    }

    @Test
    void deliveryIsConfirmedOnce() {
        Recipient addressee = firstOf("寄8");
        confirm(addressee, SEALED_ON);

        assertRefused(() -> confirm(addressee, SEALED_ON), "deliveredOn", "甲委员已确认寄送，不能重复确认");
        assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.DELIVERED);
    }

    @Test
    void nothingIsDeliveredBeforeItsSealOrInTheFuture() {
        Recipient addressee = firstOf("寄9");

        assertRefused(() -> confirm(addressee, SEALED_ON.minusDays(1)), "deliveredOn", "寄送日期不能早于用印日期2020-11-06");
        assertRefused(() -> confirm(addressee, LocalDate.of(2999, 1, 1)), "deliveredOn", "寄送日期不能晚于今天");
    }

    @Test
    void copyHandedOverIsRecordedAsCopy() {
        Round round = SealedReply.of(registration, "寄10", "甲委员");
        Recipient copy = dispatch.prepare(round, SEALED_ON).get(1);

        dispatch.confirmDelivery(copy.id(), new Delivery(SEALED_ON, null, null), OFFICE);

        assertThat(acts(round, "抄送")).singleElement().satisfies(entry -> {
            assertThat(entry.act().what()).isEqualTo("抄送市政协提案委，当面送达");
            assertThat(entry.act().businessDate()).isEqualTo(SEALED_ON);
            assertThat(entry.officialId()).isEqualTo("zjj.office");
        });
    }

    @Test
    void channelChangesUntilTheLetterHasLeft() {
        Round round = SealedReply.of(registration, "寄11", "甲委员");
        Recipient addressee = dispatch.prepare(round, SEALED_ON).get(0);

        dispatch.changeChannel(addressee.id(), new Way(Channel.IN_PERSON, null, null), OFFICE);
        dispatch.confirmDelivery(addressee.id(), new Delivery(SEALED_ON, null, null), OFFICE);

        assertThat(dispatch.get(addressee.id()).channel()).isEqualTo(Channel.IN_PERSON);
        assertThat(acts(round, "更改寄送方式"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().what()).isEqualTo("甲委员的寄送方式由邮寄改为当面送达"));
        assertRefused(
                () -> dispatch.changeChannel(addressee.id(), new Way(Channel.POST, "建安大道1号", null), OFFICE),
                "channel",
                "已确认寄送，不能再更改寄送方式");
    }

    @Test
    void channelNeedsWhereItLeads() {
        long addressee = firstOf("寄12").id();

        assertRefused(() -> dispatch.changeChannel(addressee, new Way(null, null, null), OFFICE), "channel", "请选择寄送方式");
        assertRefused(
                () -> dispatch.changeChannel(addressee, new Way(Channel.EMAIL, null, null), OFFICE),
                "email",
                "请填写电子邮箱");
        assertRefused(
                () -> dispatch.changeChannel(addressee, new Way(Channel.EMAIL, null, "nobody"), OFFICE),
                "email",
                "电子邮箱格式不对");
        assertRefused(
                () -> dispatch.changeChannel(addressee, new Way(Channel.POST, null, null), OFFICE),
                "address",
                "邮寄须填写通讯地址");
    }

    @Test
    void copiesTravelOnPaper() {
        Round round = SealedReply.of(registration, "寄13", "甲委员");
        long copy = dispatch.prepare(round, SEALED_ON).get(1).id();

        assertRefused(
                () -> dispatch.changeChannel(copy, new Way(Channel.EMAIL, null, "office@example.cn"), OFFICE),
                "channel",
                "抄送件须以纸质送达，请选择邮寄或当面送达");
    }

    @Test
    void whatGoesByEmailIsNotConfirmedByHand() {
        Recipient addressee = firstOf("寄14");
        dispatch.changeChannel(addressee.id(), new Way(Channel.EMAIL, null, "jia@example.cn"), OFFICE);

        assertRefused(() -> confirm(addressee, SEALED_ON), "deliveredOn", "电子邮件由系统发送；改为邮寄或当面送达的，请先更改寄送方式");
    }

    private Recipient firstOf(String number) {
        return dispatch.prepare(SealedReply.of(registration, number, "甲委员"), SEALED_ON)
                .get(0);
    }

    private void confirm(Recipient recipient, LocalDate on) {
        dispatch.confirmDelivery(recipient.id(), new Delivery(on, "EMS100", null), OFFICE);
    }

    private void confirmTogether(CyclicBarrier start, Recipient recipient) {
        try {
            start.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
        confirm(recipient, SEALED_ON);
    }

    private List<AuditEntry> acts(Round round, String verb) {
        return audit.of(round.proposalId()).stream()
                .filter(entry -> entry.act().verb().equals(verb))
                .toList();
    }

    private static DeadlineKey replyDeadline(Round round) {
        return DeadlineKey.of(round.proposalId(), round.unit(), round.number(), DeadlineStep.REPLY);
    }
}
