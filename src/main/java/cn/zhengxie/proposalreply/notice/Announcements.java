package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.organization.Official;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Tells officials what has happened to a case: each finds a message, and the outbox carries it to channels outside. */
@Service
public class Announcements {

    private final Addressees addressees;
    private final Messages messages;
    private final Outbox outbox;
    private final CaseName names;

    Announcements(Addressees addressees, Messages messages, Outbox outbox, CaseName names) {
        this.addressees = addressees;
        this.messages = messages;
        this.outbox = outbox;
        this.names = names;
    }

    /**
     * Tells everybody behind the audiences, once each.
     *
     * @param about what it is about, in a few words
     * @param what what has happened, in a sentence
     */
    public void tell(String proposalId, String unit, Set<Audience> to, String about, String what) {
        String name = names.of(proposalId);
        String text = "%s：%s（%s承办）：%s".formatted(about, name, names.unit(unit), what);
        send(
                proposalId,
                addressees.of(proposalId, unit, to),
                "%s：%s".formatted(about, name),
                text,
                inTasklist(proposalId));
    }

    /** Where nobody is behind an audience, the outbox shows that. */
    void send(String proposalId, Addressees.Found found, String subject, String text, String link) {
        for (Official official : found.people().keySet()) {
            messages.send(official, proposalId, text, link);
            outbox.tell(official, proposalId, subject, text, link);
        }
        for (Audience missing : found.missing()) {
            outbox.nobody(proposalId, subject, "没有%s可以告知".formatted(missing.label()));
        }
    }

    /** The tasks of the case, in the words of Tasklist's own search. */
    static String inTasklist(String proposalId) {
        String search = """
                [{"type":"processInstanceBusinessKey","operator":"eq","value":"%s","name":""}]""".formatted(proposalId);
        return "/camunda/app/tasklist/default/#/?searchQuery="
                + URLEncoder.encode(search, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
