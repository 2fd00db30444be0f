package cn.zhengxie.proposalreply.dispatch;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static cn.zhengxie.proposalreply.dispatch.SealedReply.OFFICE;
import static cn.zhengxie.proposalreply.dispatch.SealedReply.SEALED_ON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class ReturnedLettersTest {

    private static final LocalDate NINTH = LocalDate.of(2020, 11, 9);

    @Autowired
    Registration registration;

    @Autowired
    Dispatch dispatch;

    @Autowired
    ReturnedLetters returned;

    @Autowired
    AuditTrail audit;

    @Test
    void whatIsKnownOfTheFirstSendingIsKept() {
        // given
        Recipient addressee = posted("退1");

        // when
        returned.record(addressee.id(), byPost(NINTH, "查无此人", "许昌市莲城大道2号"), OFFICE);

        // then
        Recipient waiting = dispatch.get(addressee.id());
        assertThat(waiting.state()).isEqualTo(Recipient.State.RETURNED);
        assertThat(waiting.returnedOn()).isEqualTo(NINTH);
        assertThat(waiting.address()).isEqualTo("许昌市莲城大道2号");
        assertThat(returned.ofProposal(addressee.round().proposalId()))
                .containsExactly(new ReturnedLetter(
                        addressee.id(), SEALED_ON, Channel.POST, "许昌市建安大道1号", "EMS100", NINTH, "查无此人", null));
        assertThat(audit.of(addressee.round().proposalId()))
                .filteredOn(entry -> entry.act().verb().equals("退信"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.act().businessDate()).isEqualTo(NINTH);
                    assertThat(entry.act().what()).isEqualTo("寄给甲委员的复文被退回，改由邮寄重新寄送");
                    assertThat(entry.act().reason()).isEqualTo("查无此人");
                });
    }

    @Test
    void dayOfReplyStaysThoughTheLetterCameBackBeforeTheLastHadLeft() {
        // given
        Round round = SealedReply.of(registration, "退2", "甲委员", "乙委员");
        List<Recipient> addressees = dispatch.prepare(round, SEALED_ON);
        post(addressees.get(0), SEALED_ON);
        returned.record(addressees.get(0).id(), byPost(NINTH, "地址不详", "许昌市莲城大道2号"), OFFICE);

        // when
        post(addressees.get(1), NINTH);

        // then
        assertThat(dispatch.repliedOn(round)).contains(NINTH);

        // when
        post(addressees.get(0), NINTH.plusDays(1));

        // then
        assertThat(dispatch.repliedOn(round)).contains(NINTH);
        assertThat(dispatch.get(addressees.get(0).id()).deliveredOn()).isEqualTo(NINTH.plusDays(1));
    }

    @Test
    void whatHasNotLeftDoesNotComeBack() {
        Round round = SealedReply.of(registration, "退3", "甲委员");
        long addressee = dispatch.prepare(round, SEALED_ON).get(0).id();

        assertRefused(
                () -> returned.record(addressee, byPost(NINTH, "查无此人", "某处"), OFFICE), "returnedOn", "寄给甲委员的复文尚未寄送");
    }

    @Test
    void aReturnIsRecordedOnce() {
        long addressee = posted("退4").id();
        returned.record(addressee, byPost(NINTH, "查无此人", "许昌市莲城大道2号"), OFFICE);

        assertRefused(
                () -> returned.record(addressee, byPost(NINTH, "查无此人", "许昌市莲城大道2号"), OFFICE),
                "returnedOn",
                "寄给甲委员的复文已登记退回，正待重新寄送");
        assertThat(returned.ofProposal(dispatch.get(addressee).round().proposalId()))
                .hasSize(1);
    }

    @Test
    void aReturnNeedsItsDayItsReasonAndAWayOn() {
        Recipient recipient = posted("退5");
        long addressee = recipient.id();

        refused(addressee, byPost(SEALED_ON.minusDays(1), "查无此人", "某处"), "returnedOn", "退回日期不能早于寄送日期2020-11-06");
        refused(addressee, byPost(LocalDate.of(2999, 1, 1), "查无此人", "某处"), "returnedOn", "退回日期不能晚于今天");
        refused(addressee, byPost(NINTH, " ", "某处"), "reason", "请写明退回原因");
        refused(addressee, byPost(NINTH, "长".repeat(201), "某处"), "reason", "退回原因不能超过200个字");
        refused(addressee, new ReturnReport(NINTH, "查无此人", null, null, null, null), "channel", "请选择寄送方式");
        refused(addressee, byPost(NINTH, "查无此人", null), "address", "邮寄须填写通讯地址");
        refused(
                addressee,
                new ReturnReport(NINTH, "查无此人", null, Channel.EMAIL, null, "jia@example.cn"),
                "channel",
                "复文原件为纸质，没有录入系统，不能用电子邮件寄送，请选择邮寄或当面送达");
        assertThat(dispatch.get(addressee)).isEqualTo(recipient);
        assertThat(returned.ofProposal(recipient.round().proposalId())).isEmpty();
    }

    @Test
    void nothingLeavesAgainBeforeItCameBack() {
        Recipient addressee = posted("退6");
        returned.record(addressee.id(), byPost(NINTH, "查无此人", "许昌市莲城大道2号"), OFFICE);

        assertRefused(() -> post(addressee, SEALED_ON), "deliveredOn", "寄送日期不能早于退回日期2020-11-09");
    }

    private void refused(long addressee, ReturnReport report, String field, String why) {
        assertRefused(() -> returned.record(addressee, report, OFFICE), field, why);
    }

    private Recipient posted(String number) {
        return dispatch.get(SealedReply.deliver(dispatch, SealedReply.of(registration, number, "甲委员"))
                .get(0)
                .id());
    }

    private void post(Recipient recipient, LocalDate on) {
        dispatch.confirmDelivery(recipient.id(), new Delivery(on, "EMS100", null), OFFICE);
    }

    private static ReturnReport byPost(LocalDate on, String reason, String address) {
        return new ReturnReport(on, reason, null, Channel.POST, address, null);
    }
}
