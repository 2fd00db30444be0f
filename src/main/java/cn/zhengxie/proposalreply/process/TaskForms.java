package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.drafting.ReplyDraft;
import cn.zhengxie.proposalreply.organization.Official;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Autosaved task forms. A stale revision is told, never overwritten; a letter's text goes to its own home. */
@Service
class TaskForms {

    private static final String BODY = "body";

    /** The letter's text not counted, which has a limit of its own. */
    private static final int LONGEST = 200_000;

    private final TaskFormRepository repository;
    private final Drafts drafts;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TaskForms(
            TaskFormRepository repository,
            Drafts drafts,
            ObjectMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.repository = repository;
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /** Saves what is filled in; revision is the one it was read with, null or −1 for the first save. */
    public TaskForm save(TaskAtHand at, Integer revision, ObjectNode content) {
        Refusal.unless(content != null, "content", "请附上要保存的内容");
        try {
            return transaction.execute(status -> saveOnce(at, revision, content));
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException collision) {
            if (repository.findById(at.id()).map(row -> row.revision).orElse(-1) == read(revision)) {
                throw collision;
            }
            throw stale(repository.findById(at.id()));
        }
    }

    private TaskForm saveOnce(TaskAtHand at, Integer revision, ObjectNode content) {
        Optional<TaskFormRow> saved = repository.findById(at.id());
        if (read(revision) != saved.map(row -> row.revision).orElse(-1)) {
            throw stale(saved);
        }
        TaskFormRow row = saved.orElseGet(() -> new TaskFormRow(at.id(), at.proposalId(), at.unit(), at.task()));
        ObjectNode kept = content.deepCopy();
        if (isLetter(at) && kept.hasNonNull(BODY)) {
            Refusal.unless(kept.get(BODY).isTextual(), BODY, "复文正文应为文字");
            drafts.keep(at.round(), kept.get(BODY).asText());
            kept.remove(BODY);
        }
        row.content = kept.toString();
        Refusal.unless(row.content.length() <= LONGEST, "content", "填写的内容超过二十万字，无法保存，请缩短后再保存");
        row.savedBy = at.official().name();
        row.savedById = at.official().id();
        row.savedAt = clock.instant();
        return form(repository.saveAndFlush(row));
    }

    /** Refuses to hand in a page that somebody has saved over elsewhere; null where the page does not say its revision. */
    @Transactional(readOnly = true)
    public void checkFresh(TaskAtHand at, Integer revision) {
        Optional<TaskFormRow> saved = repository.findById(at.id());
        if (revision != null && revision != saved.map(row -> row.revision).orElse(-1)) {
            throw stale(saved);
        }
    }

    /**
     * Keeps the text that was not chosen where two people wrote on one letter. It is that of whoever saved last, if it is what
     * stands in the letter's home, else the official's own.
     */
    @Transactional
    public void setAside(TaskAtHand at, String text) {
        ChainStep step = chainStep(at).orElseThrow(() -> new Refusal(null, "这一步没有复文正文"));
        boolean saved = drafts.find(at.round())
                .filter(draft -> draft.body().equals(text))
                .isPresent();
        Official author = saved ? lastSaver(at) : at.official();
        drafts.setAside(at.round(), text, step, author);
    }

    private Official lastSaver(TaskAtHand at) {
        return repository
                .findById(at.id())
                .filter(row -> row.savedById != null)
                .map(row -> new Official(row.savedById, row.savedBy, Set.of()))
                .orElse(at.official());
    }

    private static int read(Integer revision) {
        return revision == null ? -1 : revision;
    }

    private static Refusal stale(Optional<TaskFormRow> saved) {
        return new Refusal(
                "revision",
                "这份表单已由%s在别处保存过，请刷新后再改；您刚填的内容仍在页面上"
                        .formatted(saved.map(row -> row.savedBy).orElse("他人")));
    }

    /** What is filled in at the task, the letter's text included. */
    @Transactional(readOnly = true)
    public TaskForm find(TaskAtHand at) {
        TaskForm form = repository
                .findById(at.id())
                .map(this::form)
                .orElseGet(() -> new TaskForm(-1, json.createObjectNode(), null, null));
        if (isLetter(at)) {
            drafts.find(at.round()).ifPresent(draft -> addLetter((ObjectNode) form.content(), draft, at.task()));
        } else if (at.task().equals("register")) {
            // 复核 reads what will be printed.
            drafts.find(at.round()).ifPresent(draft -> ((ObjectNode) form.content()).put(BODY, draft.body()));
        }
        return form;
    }

    /** The text, and at the first look what the letter had when it was handed on last. */
    private void addLetter(ObjectNode content, ReplyDraft draft, String task) {
        boolean firstLook = content.isEmpty();
        content.put(BODY, draft.body());
        if (!content.has("resultClass")) {
            content.put("resultClass", draft.resultClass());
        }
        if (firstLook && task.equals(ChainStep.DRAFT.task())) {
            content.set("publicity", json.valueToTree(draft.publicity()));
            content.put("publicityReason", draft.publicityReason());
            content.set("commitments", json.valueToTree(draft.promises()));
        }
    }

    private static boolean isLetter(TaskAtHand at) {
        return chainStep(at).isPresent();
    }

    private static Optional<ChainStep> chainStep(TaskAtHand at) {
        return Arrays.stream(ChainStep.values())
                .filter(step -> step.task().equals(at.task()))
                .findFirst();
    }

    private TaskForm form(TaskFormRow row) {
        try {
            JsonNode content = json.readTree(row.content);
            return new TaskForm(row.revision, content, row.savedBy, row.savedAt);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
