package cn.zhengxie.proposalreply.dispatch;

import static cn.zhengxie.proposalreply.dispatch.SealedReply.SEALED_ON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.PrintedCode;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.ReplyDocuments;
import cn.zhengxie.proposalreply.document.StoredDocument;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The form of each addressee: printed once, with the key to his own page, which is kept nowhere else. */
@OfficeTest
class AddressedFormsTest {

    @Autowired
    Registration registration;

    @Autowired
    Dispatch dispatch;

    @Autowired
    AddressedForms forms;

    @Autowired
    FormPages pages;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient database;

    @Test
    void everyAddresseeHasAFormOfHisOwnPrintedOnce() {
        List<Recipient> addressees = addressees("人表1", "甲委员", "乙委员");

        StoredDocument first = forms.find(addressees.get(0), DocumentFormat.PDF).orElseThrow();
        StoredDocument again = forms.find(addressees.get(0), DocumentFormat.PDF).orElseThrow();
        StoredDocument second =
                forms.find(addressees.get(1), DocumentFormat.PDF).orElseThrow();

        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(code(second)).isNotEqualTo(code(first));
        String docx = PrintedCode.inDocx(documents.content(
                        forms.find(addressees.get(0), DocumentFormat.DOCX).orElseThrow()))
                .orElseThrow();
        assertThat(docx).isEqualTo(code(first));
        assertThat(hashes(addressees.get(0)))
                .singleElement()
                .satisfies(hash -> assertThat(hash).hasSize(64).isNotEqualTo(token(first)));
    }

    @Test
    void formWantedByManyAtOnceIsPrintedForOne() {
        Recipient addressee = addressees("人表2", "甲委员").get(0);

        List<String> printed = Stream.generate(() -> CompletableFuture.supplyAsync(() ->
                        forms.find(addressee, DocumentFormat.PDF).orElseThrow().hash()))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(printed).containsOnly(printed.get(0));
    }

    @Test
    void papersOutOfForceAreNotPrintedAgain() {
        Recipient addressee = addressees("人表3", "甲委员").get(0);
        forms.find(addressee, DocumentFormat.PDF);

        documents.discard(addressee.round());

        assertThat(forms.find(addressee, DocumentFormat.PDF)).isEmpty();
    }

    @Test
    void pageOfALetterWithoutAValidNumberOpensNothing() {
        Recipient addressee = addressees("人表4", "甲委员").get(0);

        Optional<String> page = pages.give(addressee.id());

        assertThat(page).isPresent();
        assertThat(pages.addressee(page.get().substring(page.get().lastIndexOf('/') + 1)))
                .isEmpty();
    }

    @Test
    void withoutAPublicAddressTheFormIsTheOneForAll(
            @Autowired RecipientRepository recipients,
            @Autowired Assignments assignments,
            @Autowired Proposals proposals,
            @Autowired DocumentNumbers numbers,
            @Autowired BusinessDates dates,
            @Autowired AuditTrail audit,
            @Autowired Clock clock,
            @Autowired ReplyDocuments papers,
            @Autowired PlatformTransactionManager transactions) {
        Recipient addressee = addressees("人表5", "甲委员").get(0);
        FormPages nowhere = new FormPages(
                database, recipients, new FormPageSettings(" "), assignments, proposals, numbers, dates, audit, clock);

        assertThat(nowhere.give(addressee.id())).isEmpty();
        assertThat(new AddressedForms(documents, papers, nowhere, transactions)
                        .find(addressee, DocumentFormat.PDF)
                        .map(documents::content))
                .hasValue("form".getBytes(StandardCharsets.UTF_8));
        assertThat(hashes(addressee)).isEmpty();
    }

    @Test
    void addressOfAPageIsTheOneThatIsSet() {
        assertThat(new FormPageSettings("https://tian.example.gov.cn/").page("abc"))
                .isEqualTo("https://tian.example.gov.cn/feedback/abc");
    }

    private List<Recipient> addressees(String number, String... names) {
        Round round = SealedReply.of(registration, number, names);
        for (DocumentFormat format : DocumentFormat.values()) {
            documents.keep(round, null, DocumentKind.FEEDBACK_FORM, format, "form".getBytes(StandardCharsets.UTF_8));
        }
        return dispatch.prepare(round, SEALED_ON).stream()
                .filter(Recipient::isAddressee)
                .toList();
    }

    private String code(StoredDocument form) {
        return PrintedCode.onPdf(documents.content(form)).orElseThrow();
    }

    private String token(StoredDocument form) {
        return code(form).substring(code(form).lastIndexOf('/') + 1);
    }

    private List<String> hashes(Recipient addressee) {
        return database.sql("select hash from form_token where recipient_id = ?")
                .param(addressee.id())
                .query(String.class)
                .list();
    }
}
