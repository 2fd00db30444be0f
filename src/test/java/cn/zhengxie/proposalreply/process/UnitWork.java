package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.feedback.FilledForm;
import cn.zhengxie.proposalreply.feedback.Ratings;
import cn.zhengxie.proposalreply.feedback.ReturnedForm;
import cn.zhengxie.proposalreply.feedback.Satisfaction;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** One unit's part of a case: every step is done by whoever holds its post there. */
final class UnitWork {

    private static final String BODY = "您提出的建议收悉，现答复如下：已在三个社区建成日间照料中心。";

    private static final Set<String> BESIDE_THE_WORK =
            Set.of("confirmForwarding", "decideExtension", "consentToExtension", "confirmRedelivery");

    private final Casework work;
    private final UnitFiles files;
    private final String unit;
    private String resultClass = "A";
    private boolean typesetting;

    UnitWork(Casework work, UnitFiles files, String unit) {
        this.work = work;
        this.files = files;
        this.unit = unit;
    }

    /** The class that the drafter will propose; a class B letter promises something. */
    UnitWork ofClass(String letter) {
        resultClass = letter;
        return this;
    }

    /** From now on papers are really typeset. */
    UnitWork withPapers() {
        typesetting = true;
        return this;
    }

    /** Goes the ordinary way until a task of that kind waits in the unit. */
    UnitWork until(String task) {
        engine().runJobs();
        for (String at = waitingTask(); !at.equals(task); at = waitingTask()) {
            step(at);
            engine().runJobs();
        }
        return this;
    }

    private String waitingTask() {
        return engine().tasks().stream()
                .filter(this::isOurs)
                .map(Task::getTaskDefinitionKey)
                .filter(kind -> !BESIDE_THE_WORK.contains(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit + " has nothing to do"));
    }

    private void step(String task) {
        switch (task) {
            case "acknowledge" -> complete(task, Map.of("decision", "accept"));
            case "nominate" -> nominate();
            case "instruct" -> complete(task, Map.of("instruction", "请认真办理"));
            case "draft" -> draft("stepwise");
            case "review", "proofread", "endorse", "sign" -> approve(task);
            case "register" -> register();
            case "seal" -> complete(task, Map.of("decision", "issue"));
            case "confirmDelivery" -> complete(task, Map.of("trackingNumber", "XA2026"));
            case "recordFeedback" -> complete(task, wholeForm("satisfied"));
            default -> throw new AssertionError("no ordinary way on from " + task);
        }
    }

    void nominate() {
        complete("nominate", Map.of("section", section(), "drafter", official("draft"), "proposal", "请科室办理"));
    }

    /** The drafter hands in, having met the proposer. */
    void draft(String route) {
        draft(route, BODY);
    }

    /** The drafter hands in what lies in the case file already. */
    void draftCarriedOver() {
        draft("stepwise", null);
    }

    private void draft(String route, String body) {
        if (files.contacts().of(round()).isEmpty()) {
            files.meet(round(), work.today(), work.official(official("draft")));
        }
        Map<String, Object> form = new HashMap<>(
                Map.of("decision", "submit", "resultClass", resultClass, "publicity", "open", "route", route));
        form.put("body", body);
        if (resultClass.equals("B")) {
            form.put(
                    "commitments",
                    List.of(Map.of(
                            "text",
                            "再建两个中心",
                            "dueOn",
                            work.today().plusMonths(6).toString())));
        }
        complete("draft", form);
    }

    void approve(String task) {
        complete(task, Map.of("decision", "approve"));
    }

    void sendBack(String task, String to) {
        complete(task, Map.of("decision", "sendBack", "sendBackTo", to, "comment", "请补充数据"));
    }

    private void register() {
        approve("register");
        if (!typesetting) {
            files.typesetShortly(round());
        }
    }

    /** Goes the ordinary way of a correction, beside whatever else the unit has to do, until its task of that kind waits. */
    void correctUntil(Round letter, String body, String task) {
        engine().runJobs();
        for (String at = correcting(letter); !at.equals(task); at = correcting(letter)) {
            switch (at) {
                case "draft" -> draft("stepwise", body);
                case "register" -> {
                    approve(at);
                    if (!typesetting) {
                        files.typesetShortly(letter);
                    }
                }
                default -> step(at);
            }
            engine().runJobs();
        }
    }

    private String correcting(Round letter) {
        return engine().tasks().stream()
                .filter(this::isOurs)
                .filter(open -> Integer.valueOf(letter.edition()).equals(engine().seen(open, CaseVariables.EDITION)))
                .map(Task::getTaskDefinitionKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit + " has nothing to correct"));
    }

    /** Confirms that the recipient's letter was posted. */
    void post(Recipient recipient) {
        complete("confirmDelivery", recipient.id(), Map.of("trackingNumber", "XA2026"));
    }

    /** The recipient's form came back with every line filled in. */
    void returned(Recipient recipient, String satisfaction) {
        complete("recordFeedback", recipient.id(), wholeForm(satisfaction));
    }

    /** The recipient's form came back with nothing but a tick. */
    void returnedWithGaps(Recipient recipient, String satisfaction) {
        complete(
                "recordFeedback",
                recipient.id(),
                Map.of("satisfaction", satisfaction, "signed", false, "scan", scan()));
    }

    Map<String, Object> wholeForm(String satisfaction) {
        String today = work.today().toString();
        return Map.of(
                "replyReceivedOn",
                today,
                "phone",
                "13800000000",
                "ratings",
                Map.of("leadership", "good", "communication", "good", "quality", "fair", "implementation", "fair"),
                "satisfaction",
                satisfaction,
                "opinion",
                "请加快实施进度。",
                "signed",
                true,
                "signedOn",
                today,
                "scan",
                scan());
    }

    /** A form with every line filled in, that came today. */
    ReturnedForm form(Satisfaction satisfaction) {
        Ratings ratings = FilledForm.rated("good", "good", "fair", "fair");
        LocalDate today = work.today();
        return new ReturnedForm(
                today, today, "13800000000", ratings, satisfaction, "请加快实施进度。", true, null, today, scan());
    }

    /** The same as the proposer hands it in on his page. */
    ReturnedForm online(Satisfaction satisfaction) {
        ReturnedForm paper = form(satisfaction);
        return new ReturnedForm(
                null,
                paper.replyReceivedOn(),
                paper.phone(),
                paper.ratings(),
                satisfaction,
                paper.opinion(),
                true,
                null,
                paper.signedOn(),
                null);
    }

    /** The id of a scanned paper. */
    String scan() {
        return files.scan(work.official(official("recordFeedback")));
    }

    /** The unit's office asks for more time. */
    void askForExtension(LocalDate dueOn) {
        work.askForExtension(DeadlineKey.of(work.key(), unit, held().round(), DeadlineStep.REPLY), dueOn);
    }

    /** Whoever holds the post completes the unit's task of that kind, the first of several. */
    void complete(String task, Map<String, Object> form) {
        work.complete(tasks(task).get(0), form, official(task));
    }

    /** The same for the one that concerns the recipient. */
    void complete(String task, long recipientId, Map<String, Object> form) {
        Task concerned = tasks(task).stream()
                .filter(open -> engine().seen(open, CaseVariables.RECIPIENT_ID).equals(recipientId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s for %d".formatted(task, recipientId)));
        work.complete(concerned, form, official(task));
    }

    List<Task> tasks(String kind) {
        return engine().tasks(kind).stream().filter(this::isOurs).toList();
    }

    private boolean isOurs(Task task) {
        return unit.equals(engine().seen(task, CaseVariables.UNIT));
    }

    private String section() {
        return unit.equals("zjj") ? "laogai" : "zonghe";
    }

    private String official(String task) {
        return switch (task) {
            case "instruct", "endorse" -> unit + ".deputy";
            case "sign" -> unit + ".signer";
            case "draft" -> unit + "." + section() + ".drafter";
            case "review" -> unit + "." + section() + ".head";
            case "decideReturn", "reassign", "decideExtension", "decideDissatisfaction" -> Casework.SUPERVISOR;
            default -> unit + ".office";
        };
    }

    private CaseEngine engine() {
        return work.engine();
    }

    /** The unit's running process. */
    ProcessInstance handling() {
        return engine().instance("unit-handling", unit);
    }

    /** The unit's running process of drafting. */
    ProcessInstance drafting() {
        return engine().instance("reply-drafting", unit);
    }

    HandlingUnit held() {
        return files.assignments().holding(work.key(), unit);
    }

    Round round() {
        return new Round(work.key(), unit, held().round());
    }

    Optional<String> documentNumber() {
        return files.numbers().issuedFor(round());
    }

    List<Recipient> recipients() {
        return files.dispatch().of(round());
    }

    Recipient addressee(int position) {
        return recipients().get(position - 1);
    }

    FeedbackView feedback(int position) {
        return files.feedback().of(addressee(position).id()).orElseThrow();
    }
}
