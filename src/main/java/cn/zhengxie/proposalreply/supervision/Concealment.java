package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.ReturnedLetter;
import cn.zhengxie.proposalreply.drafting.Contact;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.forwarding.Forwarding;
import cn.zhengxie.proposalreply.forwarding.Receipt;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.TelephoneNumbers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes what reaches a proposer out of a case file, for readers who need not reach him, wherever somebody has written it. */
record Concealment(boolean conceals, List<String> personalData, List<TelephoneNumbers> telephones) {

    private static final String TELEPHONE = "phone";
    private static final String CONCEALED = "（已隐去）";

    /** For whoever may read everything. */
    static final Concealment NONE = new Concealment(false, List.of(), List.of());

    static Concealment of(List<Proposer> proposers, List<Recipient> recipients, List<FeedbackView> forms) {
        Stream<String> entered = proposers.stream()
                .flatMap(proposer -> Stream.of(proposer.telephone(), proposer.address(), proposer.email()));
        Stream<String> used = recipients.stream()
                .filter(Recipient::isAddressee)
                .flatMap(recipient -> Stream.of(recipient.address(), recipient.email()));
        Stream<String> returned = forms.stream()
                .flatMap(view -> view.forms().stream())
                .map(returnedForm -> returnedForm.form().phone());
        List<String> personalData = Stream.of(entered, used, returned)
                .flatMap(data -> data)
                .filter(data -> data != null && !data.isBlank())
                .distinct()
                .toList();
        return new Concealment(
                true,
                personalData,
                personalData.stream().map(TelephoneNumbers::of).toList());
    }

    String text(String written) {
        if (written == null) {
            return null;
        }
        String shown = written;
        for (String secret : personalData) {
            shown = shown.replace(secret, CONCEALED);
        }
        for (TelephoneNumbers numbers : telephones) {
            shown = numbers.replacedIn(shown, CONCEALED);
        }
        return shown;
    }

    /** A form as somebody was filling it in: its texts, and whatever stands in the line for a telephone. */
    JsonNode filledIn(JsonNode form) {
        if (!conceals) {
            return form;
        }
        JsonNode shown = form.deepCopy();
        shown.findParents(TELEPHONE).forEach(part -> ((ObjectNode) part).remove(TELEPHONE));
        return textsOf(shown);
    }

    private JsonNode textsOf(JsonNode part) {
        if (part.isTextual()) {
            return TextNode.valueOf(text(part.asText()));
        }
        if (part instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(textsOf(field.getValue())));
        }
        if (part instanceof ArrayNode list) {
            IntStream.range(0, list.size()).forEach(index -> list.set(index, textsOf(list.get(index))));
        }
        return part;
    }

    Proposer proposer(Proposer proposer) {
        return conceals ? proposer.withoutPersonalData() : proposer;
    }

    /** A paper that may show personal data. */
    String file(String attachmentId) {
        return conceals ? null : attachmentId;
    }

    ReturnedLetter returnedLetter(ReturnedLetter letter) {
        return conceals ? letter.withoutPersonalData(this::text) : letter;
    }

    Recipient recipient(Recipient recipient) {
        return conceals && recipient.isAddressee() ? recipient.withoutPersonalData() : recipient;
    }

    FeedbackView form(FeedbackView form) {
        return conceals ? form.withoutPersonalData(this::text) : form;
    }

    Forwarding forwarding(Forwarding forwarding) {
        List<Receipt> receipts = forwarding.receipts().stream()
                .map(receipt -> new Receipt(receipt.receiver(), receipt.receivedOn(), text(receipt.receivedBy())))
                .toList();
        return new Forwarding(
                forwarding.id(),
                forwarding.formId(),
                forwarding.sequence(),
                forwarding.recipientId(),
                forwarding.round(),
                forwarding.forwardedOn(),
                forwarding.due(),
                receipts);
    }

    Contact contact(Contact contact) {
        return new Contact(
                contact.phase(),
                contact.manner(),
                contact.heldOn(),
                text(contact.place()),
                contact.proposer(),
                text(contact.participants()),
                text(contact.summary()),
                conceals ? null : contact.record());
    }

    TimelineEntry entry(TimelineEntry entry) {
        return new TimelineEntry(
                entry.date(),
                entry.unit(),
                entry.round(),
                entry.edition(),
                entry.act(),
                text(entry.what()),
                text(entry.reason()),
                entry.by(),
                entry.enteredAt(),
                entry.backEntered());
    }
}
