package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.dispatch.Channel;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.UnsentLetters;
import cn.zhengxie.proposalreply.dispatch.Way;
import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.forwarding.Forwarding;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.publication.Publications;
import cn.zhengxie.proposalreply.signoff.PaperSignature;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationInstantiationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one class that talks to the engine's runtime. Officials take and complete their tasks in their own name; they hold no
 * right to start, correlate or move anything: this class checks theirs, and then acts with the engine's authentication set
 * aside.
 */
@Service
public class CaseProcess {

    private static final String MODEL = "proposal-handling";
    private static final String SIGN = ChainStep.SIGN.task();
    private static final String RECEIPT_MODEL = "forwarding-receipt";
    /** As often as the model lets a mail be tried that nobody has decided on. */
    private static final int TRIES_OF_A_MAIL = 17;

    private static final String SEND_BY_EMAIL = "sendByEmail";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final WaitingTasks waitingTasks;
    private final Acting acting;
    private final Proposals proposals;
    private final Assignments assignments;
    private final Dispatch dispatch;
    private final UnsentLetters unsentLetters;
    private final SignOffs signOffs;
    private final Deadlines deadlines;
    private final CorrectionProcess corrections;
    private final Publications publications;
    private final Map<String, TaskStep<?>> steps;
    private final ObjectMapper json;
    private final EntityManager caseFile;
    private final TransactionTemplate transaction;

    CaseProcess(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            WaitingTasks waitingTasks,
            Acting acting,
            Proposals proposals,
            Assignments assignments,
            Dispatch dispatch,
            UnsentLetters unsentLetters,
            SignOffs signOffs,
            Deadlines deadlines,
            CorrectionProcess corrections,
            Publications publications,
            List<TaskStep<?>> steps,
            ObjectMapper json,
            EntityManager caseFile,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.waitingTasks = waitingTasks;
        this.acting = acting;
        this.proposals = proposals;
        this.assignments = assignments;
        this.dispatch = dispatch;
        this.unsentLetters = unsentLetters;
        this.signOffs = signOffs;
        this.deadlines = deadlines;
        this.corrections = corrections;
        this.publications = publications;
        this.steps = steps.stream().collect(Collectors.toMap(TaskStep::task, Function.identity()));
        this.json = json;
        this.caseFile = caseFile;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Lets a registered case begin; answeringUnits is empty where it is still to be assigned. */
    @Transactional
    public void begin(String proposalId, List<String> answeringUnits) {
        Routing start = Routing.with(CaseVariables.PROPOSAL_ID, proposalId)
                .and(CaseVariables.ASSIGNED, !answeringUnits.isEmpty())
                .and(CaseVariables.ANSWERING_UNITS, CaseVariables.storable(answeringUnits));
        acting.asSystem(() -> runtime.startProcessInstanceByKey(MODEL, proposalId, start.variables()));
    }

    /** The tasks the official has or may claim, the most urgent first. */
    public List<WaitingTask> tasksOf(Official official) {
        return acting.asSystem(() -> waitingTasks.of(tasks.createTaskQuery()
                .or()
                .taskAssignee(official.id())
                .taskCandidateUser(official.id())
                .endOr()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .list()));
    }

    /** The letters that wait for their signature in units whose office he holds, to be entered where they are signed on paper. */
    List<WaitingTask> lettersAtSigner(Official office) {
        return acting.asSystem(() -> signTasks(office));
    }

    /** The round a task in a list is about, with its letter. */
    Round round(WaitingTask task) {
        return acting.asSystem(
                () -> new TaskAtHand(task.id(), task.taskDefinitionKey(), null, tasks.getVariables(task.id())).round());
    }

    /** The task as the official sees it; for everybody else there is none. */
    public TaskAtHand find(String taskId, Official official) {
        return acting.asSystem(() -> {
            Task task = workable(taskId, official);
            return new TaskAtHand(task.getId(), task.getTaskDefinitionKey(), official, tasks.getVariables(taskId));
        });
    }

    public void claim(String taskId, Official official) {
        acting.asSystem(() -> workable(taskId, official));
        acting.as(official, () -> {
            tasks.claim(taskId, official.id());
            return null;
        });
    }

    /** Completes a task, once more where it collided with a timer or a message. */
    public void complete(String taskId, JsonNode form, Official official) {
        complete(taskId, form, official, at -> {});
    }

    /** The same, after a check that refuses what must not be completed. */
    void complete(String taskId, JsonNode form, Official official, Consumer<TaskAtHand> check) {
        retried(() -> completeOnce(taskId, form, official, check));
    }

    /**
     * The office enters what the signer signed on paper: the task ends in his stead. The office holds no right to the task, so the
     * engine's authentication is set aside; the case file says who entered it for whom.
     */
    public void signOnPaper(String proposalId, PaperSignature signature, Official by) {
        retried(() -> {
            String taskId = acting.asSystem(() -> signTask(proposalId, signature, by));
            TaskAtHand at = new TaskAtHand(taskId, SIGN, by, acting.asSystem(() -> tasks.getVariables(taskId)));
            signOffs.signOnPaper(at.round(), signature, by);
            SignedReply signed = signOffs.find(at.round()).orElseThrow();
            caseFile.flush();
            permitted(
                    taskId,
                    () -> acting.asSystem(() -> {
                        tasks.complete(taskId, DraftingSteps.signed(signed).variables());
                        return null;
                    }));
        });
    }

    /** The task of the case's letter that waits for its signature in a unit whose office he holds. */
    private String signTask(String proposalId, PaperSignature signature, Official by) {
        String unit = signature.unit();
        List<WaitingTask> waiting = signTasks(by).stream()
                .filter(task -> proposalId.equals(task.businessKey()))
                .filter(task -> unit == null || unit.equals(task.unit()))
                .filter(task -> signature.correction() == null
                        || signature.correction() == round(task).isCorrection())
                .toList();
        Refusal.unless(!waiting.isEmpty(), null, "这件提案的复文现在不在签发环节，不能补录纸质签批");
        Refusal.unless(waiting.size() == 1, "unit", "这件提案有几份复文待签发，请写明单位、是否更正件");
        return waiting.get(0).id();
    }

    private List<WaitingTask> signTasks(Official by) {
        List<Task> found = tasks.createTaskQuery().taskDefinitionKey(SIGN).list();
        return waitingTasks.of(found).stream()
                .filter(task -> by.holds(Posts.office(task.unit())))
                .toList();
    }

    /** Takes the case from a unit at work; 督查局 then finds it under 改派. */
    @Transactional
    public void reassign(String proposalId, String unit, String reason, Official by) {
        Execution answering = acting.asSystem(() -> runtime.createExecutionQuery()
                .messageEventSubscriptionName("reassigned")
                .processInstanceBusinessKey(proposalId)
                .processVariableValueEquals(CaseVariables.UNIT.name(), unit)
                .singleResult());
        Refusal.unless(answering != null, "unit", "该单位现在不在办理答复，不能改派");
        unsentLetters.withdraw(assignments.holding(proposalId, unit), "改派：" + reason);
        assignments.takeAway(proposalId, unit, reason, by);
        corrections.end(proposalId, unit);
        acting.asSystem(() -> {
            runtime.messageEventReceived("reassigned", answering.getId());
            return null;
        });
    }

    /** Ends a case whose proposer has withdrawn it, wherever it stands. */
    @Transactional
    public void withdraw(String proposalId, String reason, Official by) {
        // Letters first: a mail under way ends before its case does.
        assignments.of(proposalId).stream()
                .filter(HandlingUnit::isHolding)
                .forEach(held -> unsentLetters.withdraw(held, "提案撤回：" + reason));
        proposals.withdraw(proposalId, reason, by);
        publications.end(proposalId, reason, by);
        Refusal.unless(
                acting.asSystem(() -> runtime.createMessageCorrelation("proposalWithdrawn")
                                        .processInstanceBusinessKey(proposalId)
                                        .correlateAllWithResult())
                                .size()
                        > 0,
                null,
                "这件提案已办理完毕，不能撤回");
        endReceipts(proposalId);
    }

    /** Somebody has found out what became of an unclear e-mail: the job that stopped at it goes on. */
    @Transactional
    public void decideUnclear(Recipient recipient, boolean arrived, LocalDate on, Official by) {
        dispatch.decideUnclear(recipient.id(), arrived, on, by);
        acting.asSystem(() -> {
            sendingJob(recipient)
                    .filter(job -> job.getRetries() == 0)
                    .ifPresent(job -> management.setJobRetries(job.getId(), TRIES_OF_A_MAIL));
            return null;
        });
    }

    /** Another way for a letter that has not left; where e-mail and paper change places, the way is looked up anew. */
    @Transactional
    public void changeChannel(Recipient recipient, Way way, Official by) {
        dispatch.changeChannel(recipient.id(), way, by);
        boolean changesPlaces = (recipient.channel() == Channel.EMAIL) != (way.channel() == Channel.EMAIL);
        if (changesPlaces) {
            acting.asSystem(() -> lookUpChannelAgain(recipient));
        }
    }

    /**
     * Ends the task in which somebody of the office says that a letter was handed over or posted, as part of a list: what is
     * refused leaves the list's transaction as it is, to be read to its end, and whoever reads it then takes everything back.
     */
    void confirmDelivery(Recipient recipient, JsonNode form, Official by) {
        String taskId = acting.asSystem(() -> tasks
                .createTaskQuery()
                .taskDefinitionKeyIn("confirmDelivery", "confirmRedelivery")
                .processInstanceBusinessKey(recipient.round().proposalId())
                .list()
                .stream()
                .filter(task -> isFor(recipient, task.getExecutionId()))
                .map(Task::getId)
                .findFirst()
                .orElseThrow(() -> new Refusal("trackingNumber", "这一封现在不在寄送环节")));
        completeOnce(taskId, form, by, at -> {});
    }

    private Optional<Job> sendingJob(Recipient recipient) {
        return management.createJobQuery().activityId(SEND_BY_EMAIL).list().stream()
                .filter(job -> isFor(recipient, job.getExecutionId()))
                .findFirst();
    }

    private Void lookUpChannelAgain(Recipient recipient) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(recipient.round().proposalId())
                .processDefinitionKeyIn("unit-handling", Redispatch.MODEL, CorrectionProcess.MODEL)
                .variableValueEquals(
                        CaseVariables.UNIT.name(), recipient.round().unit())
                .list()
                .forEach(sending -> lookUpChannelAgain(sending, recipient));
        return null;
    }

    private void lookUpChannelAgain(ProcessInstance sending, Recipient recipient) {
        ActivityInstance tree = runtime.getActivityInstance(sending.getId());
        Stream.of("confirmDelivery", "confirmRedelivery")
                .flatMap(task -> Stream.of(tree.getActivityInstances(task)))
                .filter(confirming -> isFor(recipient, confirming.getExecutionIds()[0]))
                .forEach(confirming -> startAtChannel(sending, confirming.getParentActivityInstanceId())
                        .cancelActivityInstance(confirming.getId())
                        .execute());
        Stream.of(tree.getTransitionInstances(SEND_BY_EMAIL))
                .filter(mailing -> isFor(recipient, mailing.getExecutionId()))
                .forEach(mailing -> startAtChannel(sending, mailing.getParentActivityInstanceId())
                        .cancelTransitionInstance(mailing.getId())
                        .execute());
    }

    private ProcessInstanceModificationInstantiationBuilder startAtChannel(
            ProcessInstance sending, String dispatching) {
        return runtime.createProcessInstanceModification(sending.getId())
                .startBeforeActivity("lookUpChannel", dispatching);
    }

    private boolean isFor(Recipient recipient, String executionId) {
        return recipient.id() == (Long) runtime.getVariable(executionId, CaseVariables.RECIPIENT_ID.name());
    }

    /** Lets every receiver of a forwarded form sign for it. */
    void startReceipts(Forwarding forwarding) {
        String proposalId = forwarding.round().proposalId();
        forwarding.receipts().forEach(receipt -> {
            Routing start = Routing.with(CaseVariables.PROPOSAL_ID, proposalId)
                    .and(CaseVariables.UNIT, forwarding.round().unit())
                    .and(CaseVariables.ROUND, forwarding.round().number())
                    .and(CaseVariables.FORWARDING_ID, forwarding.id())
                    .and(CaseVariables.RECEIVER, receipt.receiver())
                    .and(receipt(forwarding));
            acting.asSystem(() -> runtime.startProcessInstanceByKey(RECEIPT_MODEL, proposalId, start.variables()));
        });
    }

    private Deadline receipt(Forwarding forwarding) {
        Round round = forwarding.round();
        DeadlineKey key = new DeadlineKey(
                round.proposalId(), round.unit(), round.number(), DeadlineStep.RECEIPT, forwarding.recipientId());
        return deadlines.find(key).orElseThrow();
    }

    void endReceipts(String proposalId) {
        acting.asSystem(() -> {
            runtime.createMessageCorrelation("caseEnded")
                    .processInstanceBusinessKey(proposalId)
                    .correlateAll();
            return null;
        });
    }

    /** Wakes the token that waits for the addressee's form; where nobody waits, the form is found later. */
    void formSubmitted(Round round, long recipientId) {
        acting.asSystem(() -> {
            runtime.createMessageCorrelation("feedbackSubmitted")
                    .processInstanceBusinessKey(round.proposalId())
                    .localVariableEquals(CaseVariables.RECIPIENT_ID.name(), recipientId)
                    .correlateAll();
            return null;
        });
    }

    private void completeOnce(String taskId, JsonNode form, Official official, Consumer<TaskAtHand> check) {
        TaskAtHand at = find(taskId, official);
        check.accept(at);
        TaskStep<?> step = steps.get(at.task());
        Routing routing = step.complete(at, filledIn(form, step));
        caseFile.flush();
        permitted(
                taskId,
                () -> acting.as(official, () -> {
                    tasks.claim(taskId, official.id());
                    tasks.complete(taskId, routing.variables());
                    return null;
                }));
    }

    private static void permitted(String taskId, Runnable completion) {
        CompletionPermit.grant(taskId);
        try {
            completion.run();
        } finally {
            CompletionPermit.withdraw(taskId);
        }
    }

    /**
     * Once more where it collided with a timer, a message or a second click: then the task may be gone, and with it the rights to it,
     * which the official had when it was looked up.
     */
    private void retried(Runnable act) {
        try {
            transaction.executeWithoutResult(status -> act.run());
        } catch (OptimisticLockingException
                | OptimisticLockingFailureException
                | DataIntegrityViolationException
                | AuthorizationException
                | NullValueException collision) {
            transaction.executeWithoutResult(status -> act.run());
        }
    }

    private Object filledIn(JsonNode form, TaskStep<?> step) {
        try {
            return json.treeToValue(form, step.form());
        } catch (JsonMappingException malformed) {
            throw Refusal.malformed(malformed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The task, if it is the official's own or may become it now. */
    private Task workable(String taskId, Official official) {
        Task task = visible(taskId, official);
        Refusal.unless(
                task.getAssignee() == null || task.getAssignee().equals(official.id()), null, "这项任务已由他人领取，您不能办理");
        return task;
    }

    /** The task, if it is the official's own or one of his post, though somebody else of it may have taken it. */
    private Task visible(String taskId, Official official) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        boolean his = task != null && (isStillHis(task, official) || isCandidate(taskId, official));
        if (!his) {
            throw new NoSuchElementException("任务不存在，或已经办理完毕");
        }
        return task;
    }

    private boolean isCandidate(String taskId, Official official) {
        return tasks.createTaskQuery()
                        .taskId(taskId)
                        .taskCandidateUser(official.id())
                        .includeAssignedTasks()
                        .count()
                > 0;
    }

    /** Who has left a unit has left the tasks he had taken there. */
    private boolean isStillHis(Task task, Official official) {
        String unit = (String) tasks.getVariable(task.getId(), CaseVariables.UNIT.name());
        return official.id().equals(task.getAssignee()) && unit != null && official.belongsTo(unit);
    }

    /** The task for everybody in whose lists it stands. */
    TaskOnDesk onDesk(String taskId, Official official) {
        return acting.asSystem(() -> {
            Task task = visible(taskId, official);
            TaskAtHand at =
                    new TaskAtHand(task.getId(), task.getTaskDefinitionKey(), official, tasks.getVariables(taskId));
            return new TaskOnDesk(at, task.getName(), task.getAssignee());
        });
    }

    /** What a task in his lists is about, to be looked at though somebody else has taken it. */
    TaskAtHand look(String taskId, Official official) {
        return look(taskId, official, task -> false);
    }

    /** The same for whoever else may read what is worked on there. */
    TaskAtHand look(String taskId, Official official, Predicate<TaskAtHand> mayRead) {
        return acting.asSystem(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw new NoSuchElementException("任务不存在，或已经办理完毕");
            }
            TaskAtHand at =
                    new TaskAtHand(task.getId(), task.getTaskDefinitionKey(), official, tasks.getVariables(taskId));
            if (!mayRead.test(at)) {
                visible(taskId, official);
            }
            return at;
        });
    }
}
