package cn.zhengxie.proposalreply;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A case of 市住建局 with 市发改委 as co-handler, brought to any of its tasks by those who do what comes before. */
public final class CaseUnderway {

    public static final String TELEPHONE = "13899990000";
    public static final String ADDRESS = "许昌市示例路999号";
    public static final String BODY = "您提出的提案收悉，现答复如下：\n一、我局已完成排查。\n二、下一步将逐项落实。";

    /** How a case goes straight on: each task with its official and what he fills in. */
    private static final Map<String, Step> STRAIGHT_ON = straightOn();

    private record Step(String official, Map<String, Object> form) {}

    private final OfficeApi api;
    private final Consumer<String> jobs;
    private final String key;
    private final Map<String, Object> proposer;

    /** @param jobs runs the waiting jobs of a case, by its key; nothing where the application does so by itself */
    public CaseUnderway(OfficeApi api, Consumer<String> jobs, String number) {
        this(api, jobs, number, Map.of("name", "林晓岚", "telephone", TELEPHONE, "address", ADDRESS));
    }

    public CaseUnderway(OfficeApi api, Consumer<String> jobs, String number, Map<String, Object> proposer) {
        this.api = api;
        this.jobs = jobs;
        this.key = "ta-7-4-" + number;
        this.proposer = proposer;
        register(number);
    }

    public String key() {
        return key;
    }

    public String path() {
        return OfficeApi.casePath(key);
    }

    /** Brings the case to the task. */
    public CaseUnderway to(String wanted) {
        if (List.of("decideReturn", "reassign").contains(wanted)) {
            if (waiting(wanted).isPresent()) {
                return this;
            }
            to("acknowledge");
            complete("acknowledge", "requestReturn");
            if (wanted.equals("reassign")) {
                complete("decideReturn", "grant");
            }
            return this;
        }
        if (wanted.equals("decideExtension")) {
            to("nominate");
            askForExtension(today().plusMonths(4));
            return this;
        }
        if (wanted.equals("consentToExtension")) {
            to("decideExtension");
            ((CaseJobs) jobs).needsConsent(key);
            complete("decideExtension", "grant");
            return this;
        }
        if (wanted.equals("confirmRedelivery")) {
            if (waiting(wanted).isEmpty()) {
                to("recordFeedback");
                letterComesBack();
            }
            return this;
        }
        if (wanted.equals("decideDissatisfaction")) {
            while (waiting(wanted).isEmpty()) {
                roundEndsDissatisfied();
            }
            return this;
        }
        for (String task : STRAIGHT_ON.keySet()) {
            if (task.equals(wanted)) {
                return this;
            }
            while (waiting(task).isPresent()) {
                goOn(task);
            }
        }
        throw new IllegalArgumentException("no task " + wanted);
    }

    /** The proposer is not satisfied with the round's reply. */
    public void roundEndsDissatisfied() {
        to("recordFeedback");
        Map<String, Object> form = straightForm("recordFeedback");
        form.put("satisfaction", "dissatisfied");
        complete("recordFeedback", "zjj.office", form);
        goOn("resolveIncompleteForm");
    }

    /** Whether the task waits for the official, or the case stands at one from which it goes straight on to that. */
    public boolean mayStillCome(String official, String wanted) {
        List<String> order = List.copyOf(STRAIGHT_ON.keySet());
        String last = wanted.equals("decideDissatisfaction") ? "recordFeedback" : "acknowledge";
        int end = STRAIGHT_ON.containsKey(wanted) ? order.indexOf(wanted) : order.indexOf(last) + 1;
        return order.subList(0, end).stream().anyMatch(task -> waiting(task).isPresent())
                || api.task(official, key, wanted).isPresent();
    }

    /** Completes the task as it goes straight on. */
    public void goOn(String task) {
        Step step = STRAIGHT_ON.get(task);
        complete(task, step.official(), straightForm(task));
    }

    /** Completes the task by its usual official with the decision. */
    public void complete(String task, String decision) {
        complete(task, usualOfficial(task), form(task, decision));
    }

    public void complete(String task, String official, Map<String, Object> form) {
        api.post(official, "/tasks/" + taskId(official, task) + "/complete", form)
                .granted();
        jobs.accept(key);
    }

    public String taskId(String task) {
        return taskId(usualOfficial(task), task);
    }

    public String taskId(String official, String task) {
        return api.task(official, key, task)
                .orElseThrow(() -> new AssertionError(official + " has no task " + task + " of " + key))
                .get("id")
                .asText();
    }

    public Optional<JsonNode> waiting(String task) {
        return api.task(usualOfficial(task), key, task);
    }

    public static String usualOfficial(String task) {
        return switch (task) {
            case "consentToExtension" -> "tianwei";
            case "confirmRedelivery" -> "zjj.office";
            default -> STRAIGHT_ON.containsKey(task) ? STRAIGHT_ON.get(task).official() : "ducha";
        };
    }

    /** A sound form of the task with that decision; empty where the task has none. */
    public Map<String, Object> form(String task, String decision) {
        Map<String, Object> form = new LinkedHashMap<>();
        if (!decision.isEmpty()) {
            form.put("decision", decision);
        }
        switch (task + " " + decision) {
            case "acknowledge requestReturn" -> {
                form.put("reason", "不属于本单位职责");
                form.put("statement", "经主要负责人同意，申请退办");
            }
            case "decideReturn refuse" -> form.put("reason", "属于该单位职责");
            case "consentToExtension disagree" -> form.put("reason", "应按期答复");
            case "decideExtension refuse" -> form.put("reason", "尚有时间，请抓紧办理");
            case "decideDissatisfaction anotherRound", "decideDissatisfaction close" -> form.put("reason", "经与提案者沟通研究");
            case "reassign " -> form.put("leadUnit", "gxj");
            case "review sendBack", "proofread sendBack", "endorse sendBack", "sign sendBack" -> {
                form.put("comment", "请补充数据");
                form.put("sendBackTo", "draft");
            }
            case "register sendBack" -> form.put("comment", "附件不齐");
            case "seal recall" -> form.put("reason", "领导要求修改");
            case "confirmRedelivery " -> form.put("trackingNumber", "XA987654321CN");
            case "resolveIncompleteForm askAgain" -> form.put("comment", "请补填签名");
            default -> form.putAll(straightForm(task));
        }
        return form;
    }

    private Map<String, Object> straightForm(String task) {
        Map<String, Object> form = new LinkedHashMap<>(
                STRAIGHT_ON.containsKey(task) ? STRAIGHT_ON.get(task).form() : Map.of());
        if (task.equals("recordFeedback")) {
            form.put("scan", api.upload("zjj.office", "form.pdf", scan()));
        }
        if (task.equals("draft") && contacts() == 0) {
            meetProposer("inPerson");
        }
        return form;
    }

    public void meetProposer(String manner) {
        Map<String, Object> contact =
                Map.of("phase", "before", "manner", manner, "heldOn", today().toString(), "summary", "介绍办理情况");
        api.post("zjj.laogai.drafter", path() + "/contacts", contact).granted();
    }

    public void askForExtension(LocalDate dueOn) {
        Map<String, Object> request = Map.of("dueOn", dueOn.toString(), "reason", "需到现场核查");
        api.post("zjj.office", path() + "/extension-requests", request).granted();
    }

    /** The letter to the first addressee was returned by the post. */
    public void letterComesBack() {
        Map<String, Object> report = Map.of("reason", "查无此人", "channel", "POST", "address", "许昌市莲城大道2号");
        api.post("zjj.office", path() + "/recipients/" + firstRecipient() + "/returns", report)
                .granted();
    }

    private long firstRecipient() {
        return api.get("zjj.office", path())
                .granted()
                .json()
                .at("/units/0/rounds/0/recipients/0/id")
                .asLong();
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private int contacts() {
        List<JsonNode> latest = api.get("zjj.office", path())
                .granted()
                .json()
                .at("/units/0/rounds")
                .findValues("contacts");
        return latest.get(latest.size() - 1).size();
    }

    private void register(String number) {
        Map<String, Object> entry = Map.of(
                "kind",
                "提案",
                "committee",
                7,
                "session",
                4,
                "number",
                number,
                "title",
                "关于示例事项的提案",
                "content",
                "建议加强排查。",
                "proposers",
                List.of(proposer));
        api.post("ducha", "/proposals", entry).granted();
    }

    private static Map<String, Step> straightOn() {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("assign", new Step("ducha", Map.of("leadUnit", "zjj", "coUnits", List.of("fgw"))));
        steps.put("acknowledge", new Step("zjj.office", Map.of("decision", "accept")));
        steps.put(
                "nominate",
                new Step(
                        "zjj.office",
                        Map.of("section", "laogai", "drafter", "zjj.laogai.drafter", "proposal", "拟由老旧小区改造科办理")));
        steps.put("instruct", new Step("zjj.deputy", Map.of("instruction", "请认真办理")));
        steps.put("draft", new Step("zjj.laogai.drafter", draft()));
        steps.put("review", new Step("zjj.laogai.head", Map.of("decision", "approve")));
        steps.put("proofread", new Step("zjj.office", Map.of("decision", "approve")));
        steps.put("endorse", new Step("zjj.deputy", Map.of("decision", "approve")));
        steps.put("sign", new Step("zjj.signer", Map.of("decision", "approve")));
        steps.put("register", new Step("zjj.office", Map.of("decision", "approve")));
        steps.put("seal", new Step("zjj.office", Map.of("decision", "issue")));
        steps.put("confirmDelivery", new Step("zjj.office", Map.of("trackingNumber", "XA123456789CN")));
        steps.put("recordFeedback", new Step("zjj.office", Map.of("satisfaction", "satisfied", "signed", true)));
        steps.put(
                "resolveIncompleteForm",
                new Step("zjj.office", Map.of("decision", "acceptAsIs", "verifiedBy", "张办公电话核实")));
        steps.put("confirmForwarding", new Step("tianwei", Map.of("receivedBy", "周提案")));
        return steps;
    }

    private static Map<String, Object> draft() {
        return Map.of(
                "decision", "submit",
                "body", BODY,
                "resultClass", "B",
                "publicity", "open",
                "commitments",
                        List.of(Map.of(
                                "text", "完成整改", "dueOn", today().plusYears(1).toString())),
                "route", "stepwise");
    }

    private static byte[] scan() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
