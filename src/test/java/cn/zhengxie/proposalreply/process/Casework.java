package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.deadline.Extension;
import cn.zhengxie.proposalreply.deadline.ExtensionRequest;
import cn.zhengxie.proposalreply.deadline.Extensions;
import cn.zhengxie.proposalreply.dispatch.Channel;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.Way;
import cn.zhengxie.proposalreply.notice.Reminder;
import cn.zhengxie.proposalreply.notice.Reminders;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.InitialAssignment;
import cn.zhengxie.proposalreply.proposal.NewProposal;
import cn.zhengxie.proposalreply.proposal.Progress;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Registration;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work on one case, with a number of its own, as 督查局 sees it; each unit's part is a {@link UnitWork}. */
class Casework {

    static final String SUPERVISOR = "ducha";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Registration registration;
    private final Officials officials;
    private final CaseProcess process;
    private final Proposals proposals;
    private final Deadlines deadlines;
    private final Extensions extensions;
    private final Reminders reminders;
    private final AuditTrail audit;
    private final UnitFiles files;
    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;
    private final String number = "程" + NUMBERS.incrementAndGet();
    private final String key = ProposalKind.CPPCC_PROPOSAL.businessKey(7, 4, number);
    private final CaseEngine engine;
    private final Map<String, UnitWork> units = new HashMap<>();
    private List<Proposer> proposers = List.of(byPost(1, "徐博雅"));
    private ProcessInstance life;

    Casework(
            Registration registration,
            Officials officials,
            CaseProcess process,
            Proposals proposals,
            Deadlines deadlines,
            Extensions extensions,
            Reminders reminders,
            AuditTrail audit,
            AutowireCapableBeanFactory beans,
            JdbcClient database,
            ObjectMapper json,
            Clock clock,
            ProcessEngine engine) {
        this.registration = registration;
        this.officials = officials;
        this.process = process;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.reminders = reminders;
        this.audit = audit;
        this.files = beans.createBean(UnitFiles.class);
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.engine = new CaseEngine(engine, key);
    }

    static Proposer byPost(int position, String name) {
        return new Proposer(position, name, Proposer.Type.INDIVIDUAL, "13800000000", "许昌市建安大道1号", null);
    }

    static Proposer byEmail(int position, String name) {
        return new Proposer(position, name, Proposer.Type.INDIVIDUAL, "13800000000", null, "xu@example.cn");
    }

    /** Who signed the proposal; 徐博雅 alone where nothing is said. */
    Casework proposedBy(Proposer... signatories) {
        proposers = List.of(signatories);
        return this;
    }

    /** Joint signatories whom letters reach by post. */
    Casework proposedBy(String... names) {
        List<Proposer> signatories = new ArrayList<>();
        for (String name : names) {
            signatories.add(byPost(signatories.size() + 1, name));
        }
        proposers = signatories;
        return this;
    }

    /** Registers the case without an assignment. */
    Casework registered() {
        return register(null);
    }

    /** Registers the case from a list that says already which unit answers. */
    UnitWork assignedTo(String unit) {
        register(new InitialAssignment(unit, List.of(), List.of(), today()));
        return unit(unit);
    }

    /** The same of a list that is some days old. */
    UnitWork assignedTo(String unit, LocalDate on) {
        register(new InitialAssignment(unit, List.of(), List.of(), on));
        return unit(unit);
    }

    /** Registers the case with several units that answer separately. */
    Casework sharedBy(String... separateUnits) {
        return register(new InitialAssignment(null, List.of(), List.of(separateUnits), today()));
    }

    /** Registers the case as one that the unit has taken so far already; null where it has still to acknowledge. */
    UnitWork enteredLate(String unit, LocalDate assignedOn, Progress progress) {
        register(new InitialAssignment(unit, List.of(), List.of(), assignedOn, "交办清单", progress));
        return unit(unit);
    }

    private Casework register(InitialAssignment assignment) {
        NewProposal entered = new NewProposal(
                ProposalKind.CPPCC_PROPOSAL, 7, 4, number, "关于完善社区养老服务的建议", null, false, null, proposers, assignment);
        registration.register(entered, official(SUPERVISOR));
        life = engine.instances("proposal-handling").get(0);
        return this;
    }

    String key() {
        return key;
    }

    UnitWork unit(String code) {
        return units.computeIfAbsent(code, unit -> new UnitWork(this, files, unit));
    }

    CaseEngine engine() {
        return engine;
    }

    /** The process of the case as a whole. */
    ProcessInstance life() {
        return life;
    }

    Official official(String id) {
        return officials.find(id).orElseThrow();
    }

    /** 督查局 completes its task of that kind. */
    void supervisor(String task, Map<String, Object> form) {
        complete(engine.tasks(task).get(0), form, SUPERVISOR);
    }

    void complete(Task task, Map<String, Object> form, String official) {
        process.complete(task.getId(), json.valueToTree(form), official(official));
    }

    void reassign(String unit, String reason) {
        process.reassign(key, unit, reason, official(SUPERVISOR));
    }

    void changeChannel(Recipient recipient, Channel channel, String address, String email) {
        Official office = official(recipient.round().unit() + ".office");
        process.changeChannel(recipient, new Way(channel, address, email), office);
    }

    /** The office has found out whether an unclear mail arrived. */
    void decideUnclear(Recipient recipient, boolean arrived) {
        process.decideUnclear(
                recipient, arrived, null, official(recipient.round().unit() + ".office"));
    }

    /** What became of every mail to a recipient that was begun, in order. */
    List<String> attempts(Recipient recipient) {
        return database.sql("select state from dispatch_attempt where recipient_id = :recipient order by id")
                .param("recipient", recipient.id())
                .query(String.class)
                .list();
    }

    /** How many messages and notices there are about the case. */
    int noticed() {
        return database.sql("""
                        select (select count(*) from message where proposal_id = :case)
                          + (select count(*) from outgoing_notice where proposal_id = :case)""").param("case", key).query(Integer.class).single();
    }

    void withdraw(String reason) {
        process.withdraw(key, reason, official(SUPERVISOR));
    }

    /** The tasks of the case on an official's list. */
    List<String> listOf(String official) {
        return process.tasksOf(official(official)).stream()
                .filter(task -> task.businessKey().equals(key))
                .map(WaitingTask::taskDefinitionKey)
                .toList();
    }

    void askForExtension(DeadlineKey reply, LocalDate dueOn) {
        Official office = official(reply.unit() + ".office");
        extensions.ask(reply, new ExtensionRequest(dueOn, "需到现场核查"), office);
    }

    List<Extension> extensions() {
        return extensions.of(key);
    }

    ProposalState state() {
        return proposals.get(key).state();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What has been done so far, act by act. */
    List<String> acts() {
        return audit.of(key).stream().map(entry -> entry.act().verb()).toList();
    }

    Deadline deadline(String unit, DeadlineStep step) {
        return deadlines.of(key).stream()
                .filter(deadline -> deadline.key().unit().equals(unit))
                .filter(deadline -> deadline.key().step() == step)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Until when a recipient's form is waited for. */
    Deadline deadline(long recipientId) {
        return deadlines.of(key).stream()
                .filter(deadline -> deadline.key().step() == DeadlineStep.FEEDBACK)
                .filter(deadline -> deadline.key().recipientId() == recipientId)
                .findFirst()
                .orElseThrow();
    }

    /** The 催办单 written so far. */
    List<Reminder> reminders() {
        return reminders.of(key);
    }

    /** Who found a message of this case that begins so. */
    List<String> told(String beginning) {
        return database.sql("""
                        select distinct official_id from message
                        where proposal_id = :case and text like :beginning order by official_id""")
                .param("case", key)
                .param("beginning", beginning + "%")
                .query(String.class)
                .list();
    }

    /** The time for a recipient's form has been running since that day. */
    void formAwaitedSince(LocalDate day, long recipientId) {
        deadlines.anchorAnew(deadline(recipientId).key(), day);
    }

    /** The form that a recipient handed in online cannot be corrected any more. */
    void correctionIsOver(long recipientId) {
        database.sql("update feedback_form set recorded_at = recorded_at - interval '1 day' where recipient_id = ?")
                .param(recipientId)
                .update();
        engine.fire("correctionOver", recipientId);
    }

    /** The day of the earliest reminder of such a deadline is today. */
    void reminderIsDue(DeadlineStep step) {
        database.sql("""
                        update deadline_rung set on_date = :today from deadline
                        where deadline_id = deadline.id and proposal_id = :case and step = :step
                          and on_date = (select min(on_date) from deadline_rung rung where rung.deadline_id = deadline.id)
                        """)
                .param("today", today())
                .param("case", key)
                .param("step", step.name())
                .update();
    }
}
