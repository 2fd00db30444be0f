package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.ReplyDocuments;
import cn.zhengxie.proposalreply.document.StoredDocument;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The form that goes to an addressee. Where he has a page of his own, it carries the page's address as a QR code and is printed
 * for him alone when it is first wanted, then never again; else it is the one printed with the letter for all.
 */
@Component
public class AddressedForms {

    private final Documents documents;
    private final ReplyDocuments papers;
    private final FormPages pages;
    private final TransactionTemplate transaction;

    AddressedForms(
            Documents documents, ReplyDocuments papers, FormPages pages, PlatformTransactionManager transactions) {
        this.documents = documents;
        this.papers = papers;
        this.pages = pages;
        // On its own: a mail may be on its way with it though the job that sends is rolled back.
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /** Empty where the round's papers are not in force, or lie in the office only. */
    public Optional<StoredDocument> find(Recipient recipient, DocumentFormat format) {
        Round round = recipient.round();
        Optional<StoredDocument> forAll = documents.find(round, null, DocumentKind.FEEDBACK_FORM, format);
        if (forAll.isEmpty()
                || !recipient.isAddressee()
                || pages.standing(recipient.id()).shut()) {
            return forAll;
        }
        Optional<StoredDocument> own = own(recipient, format);
        if (own.isEmpty()) {
            print(recipient);
            own = own(recipient, format);
        }
        return own.or(() -> forAll);
    }

    private Optional<StoredDocument> own(Recipient recipient, DocumentFormat format) {
        return documents.find(recipient.round(), recipient.id(), DocumentKind.FEEDBACK_FORM, format);
    }

    private void print(Recipient recipient) {
        try {
            pages.give(recipient.id())
                    .ifPresent(page -> transaction.executeWithoutResult(
                            status -> papers.printForm(recipient.round(), recipient.id(), page)));
        } catch (IllegalStateException | DataIntegrityViolationException printedMeanwhile) {
            if (own(recipient, DocumentFormat.PDF).isEmpty()) {
                throw printedMeanwhile;
            }
        }
    }
}
