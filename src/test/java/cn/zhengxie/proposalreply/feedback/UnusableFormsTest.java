package cn.zhengxie.proposalreply.feedback;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static cn.zhengxie.proposalreply.dispatch.SealedReply.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.SealedReply;
import cn.zhengxie.proposalreply.feedback.FeedbackView.State;
import cn.zhengxie.proposalreply.feedback.UnusableForm.Fault;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Registration;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class UnusableFormsTest {

    @Autowired
    Registration registration;

    @Autowired
    Dispatch dispatch;

    @Autowired
    FeedbackForms feedback;

    @Autowired
    UnusableForms unusable;

    @Autowired
    Attachments attachments;

    @Autowired
    Deadlines deadlines;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Test
    void wrongCasesFormIsKeptAndTheRightOneWaitedForAnew() {
        // given
        Recipient addressee = awaited("废表1");
        UnusableForm wrong = new UnusableForm(FilledForm.RECEIVED_ON, Fault.OTHER_CASE, "是第21号提案的意见表", null);

        // when
        unusable.record(addressee.id(), wrong, OFFICE);

        // then
        assertThat(unusable.of(addressee.id())).containsExactly(wrong);
        assertThat(feedback.of(addressee.id())).get().satisfies(view -> {
            assertThat(view.state()).isEqualTo(State.EXPECTED);
            assertThat(view.form()).isNull();
        });
        assertThat(deadline(addressee).anchor()).isEqualTo(LocalDate.now(clock));
        assertThat(audit.of(addressee.round().proposalId()))
                .filteredOn(entry -> entry.act().verb().equals("意见表不可用"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.act().what()).isEqualTo("甲委员寄回的意见表不是本件的意见表，请其重新填写");
                    assertThat(entry.act().businessDate()).isEqualTo(FilledForm.RECEIVED_ON);
                });
    }

    @Test
    void rightFormStillCountsAfterIt() {
        // given
        Recipient addressee = awaited("废表2");
        unusable.record(
                addressee.id(), new UnusableForm(FilledForm.RECEIVED_ON, Fault.UNREADABLE, "被水浸湿", null), OFFICE);

        // when
        feedback.record(addressee.id(), FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE);

        // then
        assertThat(feedback.of(addressee.id()).orElseThrow().state()).isEqualTo(State.RETURNED);
        assertThat(unusable.of(addressee.id())).hasSize(1);
    }

    @Test
    void itNeedsItsDayItsFaultAndWhatWasFound() {
        Recipient addressee = awaited("废表3");

        refused(addressee, new UnusableForm(LocalDate.of(2020, 11, 5), Fault.UNREADABLE, "被水浸湿", null), "receivedOn");
        refused(addressee, new UnusableForm(LocalDate.of(2999, 1, 1), Fault.UNREADABLE, "被水浸湿", null), "receivedOn");
        refused(addressee, new UnusableForm(null, null, "被水浸湿", null), "fault");
        refused(addressee, new UnusableForm(null, Fault.UNREADABLE, " ", null), "note");
        refused(addressee, new UnusableForm(null, Fault.UNREADABLE, "长".repeat(501), null), "note");
        refused(addressee, new UnusableForm(null, Fault.UNREADABLE, "被水浸湿", "nowhere"), "scan");
        assertThat(unusable.of(addressee.id())).isEmpty();
    }

    @Test
    void nobodyWaitsForAFormThatIsHere() {
        Recipient addressee = awaited("废表4");
        feedback.record(addressee.id(), FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE);

        assertRefused(
                () -> unusable.record(addressee.id(), new UnusableForm(null, Fault.UNREADABLE, "被水浸湿", null), OFFICE),
                "receivedOn",
                "现在不等候这位提案者的意见表");
    }

    private void refused(Recipient addressee, UnusableForm form, String field) {
        assertThatThrownBy(() -> unusable.record(addressee.id(), form, OFFICE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private Recipient awaited(String number) {
        Recipient addressee = SealedReply.deliver(dispatch, SealedReply.of(registration, number, "甲委员"))
                .get(0);
        feedback.expect(addressee.id());
        return dispatch.get(addressee.id());
    }

    private Deadline deadline(Recipient addressee) {
        return deadlines.find(FeedbackForms.key(addressee)).orElseThrow();
    }
}
