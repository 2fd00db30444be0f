package cn.zhengxie.proposalreply.forwarding;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static cn.zhengxie.proposalreply.dispatch.SealedReply.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.SealedReply;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.StoredDocument;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FilledForm;
import cn.zhengxie.proposalreply.feedback.Satisfaction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficeTest
class ForwardingsTest {

    private static final Official COMMITTEE = new Official("tianwei", "周提案", Set.of("committee"));

    @Autowired
    Registration registration;

    @Autowired
    Dispatch dispatch;

    @Autowired
    FeedbackForms feedback;

    @Autowired
    Attachments attachments;

    @Autowired
    Forwardings forwardings;

    @Autowired
    Documents documents;

    @Autowired
    Deadlines deadlines;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void formGoesToCommitteeAndSupervisionWithASheetThatNamesItsGaps() throws IOException {
        Recipient addressee = accepted("转1");
        Round round = addressee.round();

        List<Forwarding> made = forwardings.forward(addressee.id());

        assertThat(made).singleElement().satisfies(forwarding -> {
            assertThat(forwarding.round()).isEqualTo(round);
            assertThat(forwarding.receipts())
                    .containsExactly(new Receipt("committee", null, null), new Receipt("supervision", null, null));
        });
        assertThat(forwardings.ofProposal(round.proposalId())).isEqualTo(made);
        assertThat(textOf(sheet(addressee, DocumentFormat.PDF)))
                .contains("许建政协〔1999〕", "甲委员", "满意", "意见及建议", "提案者签名", "张办公电话核实", "市政协提案委", "市委市政府督查局");
        assertThat(documents.content(sheet(addressee, DocumentFormat.DOCX))).isNotEmpty();
    }

    @Test
    void forwardingMeetsItsDeadlineCountedFromTheFormsReturn() {
        Recipient addressee = accepted("转2");

        forwardings.forward(addressee.id());

        assertThat(deadlines.of(addressee.round().proposalId()))
                .filteredOn(deadline -> deadline.key().step() == DeadlineStep.FORWARDING)
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.due()).isEqualTo("2020-11-23");
                    assertThat(deadline.metOn()).isEqualTo(LocalDate.now(clock));
                });
    }

    @Test
    void formIsForwardedOnce() {
        Recipient addressee = accepted("转3");
        forwardings.forward(addressee.id());

        assertThat(forwardings.forward(addressee.id())).isEmpty();

        assertThat(forwardings.ofProposal(addressee.round().proposalId())).hasSize(1);
        assertThat(verbs(addressee.round())).containsOnlyOnce("转送");
    }

    @Test
    void twoJobsAtTheSameMomentForwardOnce() {
        Recipient addressee = accepted("转4");

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> forwardings.forward(addressee.id())),
                        CompletableFuture.runAsync(() -> forwardings.forward(addressee.id())))
                .join();

        assertThat(forwardings.ofProposal(addressee.round().proposalId())).hasSize(1);
    }

    @Test
    void decisiveFormTakesAlongThoseWaitingForTheirGaps() {
        Round round = numbered("转5", "甲委员", "乙委员", "丙委员");
        List<Recipient> signers = SealedReply.deliver(dispatch, round);
        signers.forEach(signer -> feedback.expect(signer.id()));
        feedback.record(signers.get(1).id(), FilledForm.sparse(Satisfaction.SATISFIED, attachments), OFFICE);
        feedback.record(signers.get(0).id(), FilledForm.whole(Satisfaction.DISSATISFIED, attachments), OFFICE);

        List<Forwarding> made = forwardings.forward(signers.get(0).id());

        assertThat(made)
                .extracting(Forwarding::recipientId)
                .containsExactly(signers.get(0).id(), signers.get(1).id());
        assertThat(feedback.isDecided(round)).isTrue();
    }

    @Test
    void satisfiedFormTakesNobodyAlong() {
        Round round = numbered("转6", "甲委员", "乙委员");
        List<Recipient> signers = SealedReply.deliver(dispatch, round);
        feedback.record(signers.get(0).id(), FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE);
        feedback.record(signers.get(1).id(), FilledForm.sparse(Satisfaction.DISSATISFIED, attachments), OFFICE);

        assertThat(forwardings.forward(signers.get(0).id()))
                .extracting(Forwarding::recipientId)
                .containsExactly(signers.get(0).id());
    }

    @Test
    void lateFormIsForwardedToo() {
        Round round = numbered("转7", "甲委员");
        long addressee = SealedReply.deliver(dispatch, round).get(0).id();
        feedback.expect(addressee);
        feedback.lapse(addressee);
        feedback.recordLate(addressee, FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE);

        assertThat(forwardings.forward(addressee)).hasSize(1);
    }

    @Test
    void receiverSignsOnceForWhatItGot() {
        Recipient addressee = accepted("转8");
        long forwarding = forwardings.forward(addressee.id()).get(0).id();
        LocalDate today = LocalDate.now(clock);

        forwardings.confirm(forwarding, "committee", today, "收文员", COMMITTEE);

        assertThat(forwardings.get(forwarding).receipts())
                .containsExactly(new Receipt("committee", today, "收文员"), new Receipt("supervision", null, null));
        assertThat(verbs(addressee.round())).containsOnlyOnce("转送签收");
        assertRefused(
                () -> forwardings.confirm(forwarding, "committee", today, "收文员", COMMITTEE),
                "receivedOn",
                "市政协提案委已签收，不能重复签收");
    }

    @Test
    void whoSignsHimselfNeedNotWriteHisName() {
        long forwarding = forwardings.forward(accepted("转9").id()).get(0).id();

        forwardings.confirm(forwarding, "committee", null, " ", COMMITTEE);

        assertThat(forwardings.get(forwarding).receipts())
                .contains(new Receipt("committee", LocalDate.now(clock), "周提案"));
    }

    @Test
    void nothingIsReceivedBeforeItIsForwarded() {
        long forwarding = forwardings.forward(accepted("转10").id()).get(0).id();
        LocalDate today = LocalDate.now(clock);

        assertRefused(
                () -> forwardings.confirm(forwarding, "supervision", today.minusDays(1), null, COMMITTEE),
                "receivedOn",
                "签收日期不能早于转送日期" + today);
    }

    /** The only addressee of a case whose form with gaps was accepted as it is. */
    private Recipient accepted(String number) {
        Recipient addressee =
                SealedReply.deliver(dispatch, numbered(number, "甲委员")).get(0);
        feedback.expect(addressee.id());
        feedback.record(addressee.id(), FilledForm.sparse(Satisfaction.SATISFIED, attachments), OFFICE);
        feedback.check(addressee.id());
        feedback.acceptAsIs(addressee.id(), null, "张办公电话核实", OFFICE);
        return addressee;
    }

    /** A case whose letter has a number, of a year that no test of the register uses. */
    private Round numbered(String number, String... signers) {
        Round round = SealedReply.of(registration, number, signers);
        database.sql("""
                        insert into document_number (unit, word, year, sequence, state, proposal_id, round, issued_at)
                        select ?, '许建政协', 1999, count(*) + 1, 'ISSUED', ?, ?, now() from document_number where year = 1999
                        """)
                .params(round.unit(), round.proposalId(), round.number())
                .update();
        return round;
    }

    private StoredDocument sheet(Recipient addressee, DocumentFormat format) {
        return documents
                .find(addressee.round(), addressee.id(), DocumentKind.FORWARDING_SHEET, format)
                .orElseThrow();
    }

    private String textOf(StoredDocument document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.content(document))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private List<String> verbs(Round round) {
        return audit.of(round.proposalId()).stream()
                .map(entry -> entry.act().verb())
                .toList();
    }
}
