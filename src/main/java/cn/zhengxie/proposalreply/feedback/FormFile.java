package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.dispatch.Recipient;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The forms of each addressee as they lie in the file, and whether one is waited for. */
@Component
class FormFile {

    private final FeedbackRepository feedbacks;
    private final FormRepository forms;
    private final EntityManager entityManager;
    private final Clock clock;

    FormFile(FeedbackRepository feedbacks, FormRepository forms, EntityManager entityManager, Clock clock) {
        this.feedbacks = feedbacks;
        this.forms = forms;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The addressee's row as it stands now, made where it is missing and held until the transaction ends. */
    FeedbackRow lock(long recipientId) {
        feedbacks.ensure(recipientId);
        FeedbackRow row = feedbacks.findById(recipientId).orElseThrow();
        entityManager.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** The form that counts, as it stands now; its addressee's row must be held. */
    Optional<FormRow> find(long recipientId) {
        Optional<FormRow> form = forms.findFirstByRecipientIdOrderByReceivedOnDescIdDesc(recipientId);
        form.ifPresent(entityManager::refresh);
        return form;
    }

    FormRow get(long recipientId) {
        return find(recipientId).orElseThrow(() -> new NoSuchElementException("意见表尚未返回"));
    }

    ReturnedForm form(long formId) {
        return forms.findById(formId).orElseThrow().form();
    }

    /** Every form of the addressee, in the order in which they came. */
    List<EnteredForm> all(long recipientId) {
        return forms.findByRecipientIdOrderByReceivedOnAscIdAsc(recipientId).stream()
                .map(FormRow::entered)
                .toList();
    }

    void add(long recipientId, ReturnedForm form, boolean late, String enteredBy) {
        forms.saveAndFlush(new FormRow(recipientId, form, late, enteredBy, clock.instant()));
    }

    void save(FormRow form) {
        forms.saveAndFlush(form);
    }

    void move(FeedbackRow row, FeedbackView.State state) {
        row.state = state;
        feedbacks.saveAndFlush(row);
    }

    Optional<FeedbackView> view(Recipient recipient) {
        return feedbacks
                .findById(recipient.id())
                .map(row -> FeedbackView.of(recipient.id(), recipient.round(), row.state, all(recipient.id())));
    }
}
