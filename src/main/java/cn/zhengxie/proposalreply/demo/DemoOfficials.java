package cn.zhengxie.proposalreply.demo;

import cn.zhengxie.proposalreply.drafting.Contact;
import cn.zhengxie.proposalreply.drafting.Contacts;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.process.CaseProcess;
import cn.zhengxie.proposalreply.process.WaitingTask;
import cn.zhengxie.proposalreply.proposal.Round;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's officials at work: each fills in the task he has as an official would. */
@Component
@Profile("demo")
class DemoOfficials {

    /** A case at a unit. */
    record Handling(String proposalId, String unit, String section, LocalDate assignedOn) {

        List<String> officials() {
            String inSection = unit + "." + section;
            return List.of(
                    "ducha",
                    unit + ".office",
                    unit + ".deputy",
                    unit + ".signer",
                    inSection + ".drafter",
                    inSection + ".head");
        }
    }

    private static final String BODY = """
            您提出的提案收悉，现答复如下：
            一、基本情况
            （一）我们作了专题研究。收到提案后，我局召开会议逐条研究，并请有关科室到现场了解情况。
            （二）已经做的工作。今年以来，我局按照年度计划推进有关工作，群众反映的突出问题已着手解决。
            二、下一步打算
            我局将把您的建议列入明年的工作计划，按季度检查落实情况，并及时向您通报进展。感谢您对我们工作的关心和支持。""";

    private final CaseProcess process;
    private final Officials officials;
    private final Contacts contacts;
    private final ObjectMapper json;
    private final Clock clock;

    DemoOfficials(CaseProcess process, Officials officials, Contacts contacts, ObjectMapper json, Clock clock) {
        this.process = process;
        this.officials = officials;
        this.contacts = contacts;
        this.json = json;
        this.clock = clock;
    }

    boolean waitsAt(Handling handling, String task) {
        return handling.officials().stream().anyMatch(official -> waiting(handling, official)
                .filter(waiting -> waiting.taskDefinitionKey().equals(task))
                .isPresent());
    }

    /** Does whatever the case waits for, on its way to the task. */
    void doNext(Handling handling, String on) {
        String official = handling.officials().stream()
                .filter(candidate -> waiting(handling, candidate).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has a task on " + handling.proposalId()));
        WaitingTask task = waiting(handling, official).orElseThrow();
        Official by = official(official);
        if (task.taskDefinitionKey().equals("draft")) {
            meetProposer(handling, by);
        }
        process.complete(task.id(), json.valueToTree(form(handling, task.taskDefinitionKey(), on)), by);
    }

    private Map<String, Object> form(Handling handling, String task, String on) {
        return switch (task) {
            case "assign" -> Map.of("leadUnit", handling.unit(), "assignedOn", handling.assignedOn());
            case "acknowledge" -> acknowledgement(on);
            case "nominate" ->
                Map.of(
                        "section",
                        handling.section(),
                        "drafter",
                        handling.unit() + "." + handling.section() + ".drafter",
                        "proposal",
                        "拟请该科室办理");
            case "instruct" -> Map.of("instruction", "请与提案者充分沟通，按期答复");
            case "draft" -> Map.of("decision", "submit", "body", BODY, "resultClass", "A", "publicity", "open");
            case "seal" -> Map.of("decision", "issue");
            case "confirmDelivery" -> Map.of("trackingNumber", "XA100200300");
            default -> Map.of("decision", "approve", "comment", "同意");
        };
    }

    private static Map<String, Object> acknowledgement(String on) {
        return on.equals("decideReturn")
                ? Map.of(
                        "decision", "requestReturn",
                        "reason", "主要内容属市政协办公室协调事项",
                        "statement", "经局主要负责人同意，申请退办",
                        "suggestedUnit", "gxj")
                : Map.of("decision", "accept");
    }

    private void meetProposer(Handling handling, Official by) {
        Contact contact = new Contact(
                Contact.Phase.BEFORE,
                Contact.Manner.IN_PERSON,
                LocalDate.now(clock),
                "会议室",
                null,
                by.name(),
                "当面听取了提案者的意见",
                null);
        contacts.add(new Round(handling.proposalId(), handling.unit(), 1), contact, by);
    }

    private Optional<WaitingTask> waiting(Handling handling, String official) {
        return process.tasksOf(official(official)).stream()
                .filter(task -> task.businessKey().equals(handling.proposalId()))
                .findFirst();
    }

    private Official official(String id) {
        return officials.find(id).orElseThrow();
    }
}
