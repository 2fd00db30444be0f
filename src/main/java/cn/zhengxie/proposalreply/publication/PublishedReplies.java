package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.StoredDocument;
import cn.zhengxie.proposalreply.document.Typesetting;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the public reads: only what is in public view, and only what was made for it. */
@Service
@Transactional(readOnly = true)
class PublishedReplies {

    static final int PER_PAGE = 20;

    private static final int KEY_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PublicationRepository repository;
    private final PublicCopies copies;
    private final Typesetting typesetting;
    private final Documents documents;
    private final Proposals proposals;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    PublishedReplies(
            PublicationRepository repository,
            PublicCopies copies,
            Typesetting typesetting,
            Documents documents,
            Proposals proposals,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.repository = repository;
        this.copies = copies;
        this.typesetting = typesetting;
        this.documents = documents;
        this.proposals = proposals;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** Makes the public copy of a letter, stores it and puts it into public view; one that was made before stays as it is. */
    @Transactional
    void put(PublicationRow row) {
        Round letter = row.letter();
        PublishableReply reply = copies.signed(letter);
        if (documents
                .find(letter, null, DocumentKind.PUBLIC_COPY, DocumentFormat.DOCX)
                .isEmpty()) {
            documents.keep(
                    letter,
                    null,
                    1,
                    DocumentKind.PUBLIC_COPY,
                    typesetting.pdf(reply.copy()),
                    typesetting.docx(reply.copy()));
        }
        row.publish(published(row, reply), reply.maskings(), clock.instant());
        repository.saveAndFlush(row);
    }

    private PublishedReply published(PublicationRow row, PublishableReply reply) {
        Proposal proposal = proposals.get(row.letter().proposalId());
        String resultClass = reply.copy().resultClass();
        String body = proposal.kind().receivedBy(jurisdiction);
        return new PublishedReply(
                row.publicKey == null ? newKey() : row.publicKey,
                proposal.kind().label(),
                "%s%d届%d次会议".formatted(body, proposal.committee(), proposal.session()),
                proposal.number(),
                reply.proposalTitle(),
                reply.proposers(),
                jurisdiction.unit(row.letter().unit()).name(),
                row.repliedOn,
                jurisdiction.resultClasses().getOrDefault(resultClass, resultClass),
                row.letter().isCorrection(),
                reply.copy());
    }

    private static String newKey() {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    Optional<PublishedReply> find(String key) {
        return repository.published(key).map(PublicationRow::published);
    }

    /** The public copy as PDF, while it is in public view. */
    Optional<StoredDocument> paper(String key) {
        return repository
                .published(key)
                .flatMap(row -> documents.find(row.letter(), null, DocumentKind.PUBLIC_COPY, DocumentFormat.PDF));
    }

    byte[] content(StoredDocument paper) {
        return documents.content(paper);
    }

    /**
     * A page of the list, the latest reply first.
     *
     * @param wanted a proposal's number, or part of its title or of the unit's name; empty for all
     * @param page the first one is 0
     */
    Page<PublishedReply> list(String wanted, int page) {
        String literally = wanted.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return repository
                .published(wanted, "%" + literally + "%", PageRequest.of(page, PER_PAGE))
                .map(PublicationRow::published);
    }
}
