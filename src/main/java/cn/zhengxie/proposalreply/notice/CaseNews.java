package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.organization.Official;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of something in a case that no deadline reaches: in their message list, and by whatever else the city has. */
@Service
public class CaseNews {

    private final Addressees addressees;
    private final Messages messages;
    private final Outbox outbox;
    private final CaseName names;

    CaseNews(Addressees addressees, Messages messages, Outbox outbox, CaseName names) {
        this.addressees = addressees;
        this.messages = messages;
        this.outbox = outbox;
        this.names = names;
    }

    /**
     * Tells everybody behind the audience.
     *
     * @param about in a word or two
     * @param what a sentence
     */
    @Transactional
    public void tell(String proposalId, String unit, Audience audience, String about, String what) {
        String subject = "%s：%s".formatted(about, names.of(proposalId));
        String text = "%s（%s承办）。%s".formatted(subject, names.unit(unit), what);
        String link = Escalation.inTasklist(proposalId);
        Addressees.Found found = addressees.of(proposalId, unit, List.of(audience));
        for (Official official : found.people().keySet()) {
            messages.send(official, proposalId, text, link);
            outbox.tell(official, proposalId, subject, text, link);
        }
        found.missing().forEach(nobody -> outbox.nobody(proposalId, subject, "没有%s可以告知".formatted(nobody.label())));
    }
}
