package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.document.ContactRecord;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.Typesetting;
import cn.zhengxie.proposalreply.drafting.Contact;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Attachment;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prints the 沟通记录 of a unit when somebody wants it; the same talks give the same bytes. */
@Component
public class ContactRecordPaper {

    private final Proposals proposals;
    private final CaseFiles files;
    private final Attachments attachments;
    private final Jurisdiction jurisdiction;
    private final Typesetting typesetting;

    ContactRecordPaper(
            Proposals proposals,
            CaseFiles files,
            Attachments attachments,
            Jurisdiction jurisdiction,
            Typesetting typesetting) {
        this.proposals = proposals;
        this.files = files;
        this.attachments = attachments;
        this.jurisdiction = jurisdiction;
        this.typesetting = typesetting;
    }

    /**
     * The talks of these rounds of one unit as the reader may see them.
     *
     * @return empty where nobody has talked with the proposers
     */
    public Optional<byte[]> print(List<Round> rounds, DocumentFormat format, Official reader) {
        List<ContactRecord.Talk> talks = rounds.stream()
                .flatMap(round -> files.contacts(round, reader).stream().map(contact -> talk(round, contact)))
                .sorted(Comparator.comparing(ContactRecord.Talk::heldOn))
                .toList();
        if (talks.isEmpty()) {
            return Optional.empty();
        }
        ContactRecord record = record(rounds.get(0), talks);
        return Optional.of(format == DocumentFormat.PDF ? typesetting.pdf(record) : typesetting.docx(record));
    }

    private ContactRecord record(Round round, List<ContactRecord.Talk> talks) {
        Proposal proposal = proposals.get(round.proposalId());
        return new ContactRecord(
                jurisdiction.unit(round.unit()).name(),
                proposal.kind().label(),
                proposal.number(),
                proposal.title(),
                proposal.proposers().stream().map(Proposer::name).toList(),
                talks);
    }

    private ContactRecord.Talk talk(Round round, Contact contact) {
        return new ContactRecord.Talk(
                contact.heldOn(),
                round.number(),
                contact.phase().label() + contact.manner().label(),
                contact.proposer(),
                contact.place(),
                contact.participants(),
                contact.summary(),
                Optional.ofNullable(contact.record())
                        .flatMap(attachments::find)
                        .map(Attachment::fileName)
                        .orElse(null));
    }
}
