package cn.zhengxie.proposalreply.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the case file says of a case, read through the API by 督查局 and by the office of the unit. */
class CaseOnFile {

    private final String path;
    private final OfficialClient supervision;
    private final OfficialClient office;

    CaseOnFile(String businessKey, OfficialClient supervision, OfficialClient office) {
        this.path = "/proposals/" + businessKey;
        this.supervision = supervision;
        this.office = office;
    }

    /** The case's life as officials read it, without what differs from run to run. */
    List<String> timeline() {
        return StreamSupport.stream(supervision.get(path + "/timeline").spliterator(), false)
                .map(entry -> "%s  %-6s  %s：%s"
                        .formatted(text(entry, "date"), text(entry, "by"), text(entry, "act"), text(entry, "what")))
                .toList();
    }

    String state() {
        return text(supervision.get(path), "state");
    }

    JsonNode firstRound() {
        return office.get(path).get("units").get(0).get("rounds").get(0);
    }

    JsonNode versions() {
        return firstRound().get("versions");
    }

    JsonNode form() {
        return firstRound().get("feedback").get(0);
    }

    String due(String step) {
        return StreamSupport.stream(supervision.get(path).get("deadlines").spliterator(), false)
                .filter(deadline -> text(deadline, "step").equals(step))
                .map(deadline -> text(deadline, "due"))
                .findFirst()
                .orElse("没有");
    }

    String dateOf(String act) {
        return StreamSupport.stream(supervision.get(path + "/timeline").spliterator(), false)
                .filter(entry -> text(entry, "act").equals(act))
                .map(entry -> text(entry, "date"))
                .findFirst()
                .orElse("没有");
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
