package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.drafting.DraftReaders;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.supervision.CaseFiles;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Service;

/**
 * The forms of tasks that ended without being completed: what was written there is lost to the process, but not to those who
 * wrote it. A unit's are for who may read its drafts, those of 督查局 for itself and the auditor; a letter's text is not among
 * them, for it has its own home.
 */
@Service
class AbandonedForms {

    private static final Set<String> OF_SUPERVISION =
            Set.of("assign", "reassign", "decideReturn", "decideExtension", "decideDissatisfaction");

    private final TaskFormRepository repository;
    private final HistoryService history;
    private final Acting acting;
    private final DraftReaders drafts;
    private final CaseFiles files;
    private final ObjectMapper json;

    AbandonedForms(
            TaskFormRepository repository,
            HistoryService history,
            Acting acting,
            DraftReaders drafts,
            CaseFiles files,
            ObjectMapper json) {
        this.repository = repository;
        this.history = history;
        this.acting = acting;
        this.drafts = drafts;
        this.files = files;
        this.json = json;
    }

    /** Those the reader may see, in the order in which they were saved last. */
    List<AbandonedForm> of(String proposalId, Official reader) {
        UnaryOperator<JsonNode> concealing = files.concealing(proposalId, reader);
        Map<String, HistoricTaskInstance> abandoned = abandonedTasks(proposalId);
        return repository.findByProposalIdOrderBySavedAt(proposalId).stream()
                .filter(form -> abandoned.containsKey(form.taskId))
                .filter(form -> mayRead(form, proposalId, reader))
                .map(form -> shown(form, abandoned.get(form.taskId), concealing))
                .filter(form -> !form.content().isEmpty())
                .toList();
    }

    private Map<String, HistoricTaskInstance> abandonedTasks(String proposalId) {
        return acting.asSystem(() ->
                history
                        .createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(proposalId)
                        .finished()
                        .list()
                        .stream()
                        .filter(task -> !TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason()))
                        .collect(Collectors.toMap(HistoricTaskInstance::getId, Function.identity())));
    }

    private boolean mayRead(TaskFormRow form, String proposalId, Official reader) {
        if (form.task.equals("consentToExtension")) {
            return reader.holds(Posts.COMMITTEE) || reader.holds(Posts.AUDITOR);
        }
        if (form.unit == null || OF_SUPERVISION.contains(form.task)) {
            return reader.holds(Posts.SUPERVISION) || reader.holds(Posts.AUDITOR);
        }
        return drafts.mayRead(new Round(proposalId, form.unit, 1), reader);
    }

    private AbandonedForm shown(TaskFormRow form, HistoricTaskInstance task, UnaryOperator<JsonNode> concealing) {
        return new AbandonedForm(
                form.task,
                task.getName(),
                form.unit,
                form.savedBy,
                form.savedAt,
                task.getEndTime().toInstant(),
                concealing.apply(content(form)));
    }

    private JsonNode content(TaskFormRow form) {
        try {
            return json.readTree(form.content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
