package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.proposal.FileStore;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of every case, each made once and fetched byte for byte ever after. */
@Service
@Transactional
public class Documents {

    private final DocumentRepository repository;
    private final FileStore files;
    private final PageImages images;
    private final Clock clock;

    Documents(DocumentRepository repository, FileStore files, PageImages images, Clock clock) {
        this.repository = repository;
        this.files = files;
        this.images = images;
        this.clock = clock;
    }

    /**
     * Stores a paper. The same bytes again change nothing.
     *
     * @param recipientId whose paper it is, null where it is the same for all
     * @throws IllegalStateException where another one is in force: what was issued is not replaced
     */
    public void keep(Round round, Long recipientId, DocumentKind kind, DocumentFormat format, byte[] content) {
        keep(round, recipientId, 1, kind, format, content);
    }

    /** The same of a paper of which the recipient may have several; the first has the sequence 1. */
    public void keep(
            Round round, Long recipientId, int sequence, DocumentKind kind, DocumentFormat format, byte[] content) {
        String hash = files.keep(content);
        Optional<StoredDocument> present = every(round, recipientId, kind, format).stream()
                .filter(document -> document.sequence() == sequence)
                .findFirst();
        if (present.isEmpty()) {
            repository.saveAndFlush(new DocumentRow(round, recipientId, sequence, kind, format, hash, clock.instant()));
        } else if (!present.get().hash().equals(hash)) {
            throw new IllegalStateException("another %s.%s of %s, recipient %s, is in force"
                    .formatted(kind.fileName(), format.extension(), round, recipientId));
        }
    }

    /** The same of a paper in both formats. */
    public void keep(Round round, Long recipientId, int sequence, DocumentKind kind, byte[] pdf, byte[] docx) {
        keep(round, recipientId, sequence, kind, DocumentFormat.PDF, pdf);
        keep(round, recipientId, sequence, kind, DocumentFormat.DOCX, docx);
    }

    /** The round's number is voided: its papers stay on record, marked, and new ones may be stored. */
    public void discard(Round round) {
        Instant now = clock.instant();
        repository.find(round).forEach(row -> row.discard(now));
    }

    /** The paper in force, the last one where there are several. */
    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(Round round, Long recipientId, DocumentKind kind, DocumentFormat format) {
        return every(round, recipientId, kind, format).stream().reduce((earlier, later) -> later);
    }

    /** Every paper in force of that kind, in their order. */
    @Transactional(readOnly = true)
    public List<StoredDocument> every(Round round, Long recipientId, DocumentKind kind, DocumentFormat format) {
        return repository.find(round, recipientId, kind, format).stream()
                .map(DocumentRow::document)
                .toList();
    }

    /** All papers in force of a case, in the order they were made. */
    @Transactional(readOnly = true)
    public List<StoredDocument> of(String proposalId) {
        return repository.findByProposalIdAndVoidedAtIsNullOrderById(proposalId).stream()
                .map(DocumentRow::document)
                .toList();
    }

    /** Papers of a round that were voided with their number, in the order they were made. */
    @Transactional(readOnly = true)
    public List<StoredDocument> voided(Round round) {
        return repository.voided(round).stream().map(DocumentRow::document).toList();
    }

    /** Number of pages of a PDF. */
    @Transactional(readOnly = true)
    public int pages(StoredDocument pdf) {
        return pages(content(pdf));
    }

    /** Number of pages of a PDF that was printed just now and is not kept. */
    public int pages(byte[] pdf) {
        return images.count(pdf);
    }

    /** A page of a PDF as PNG, the first one is 1. */
    public byte[] page(StoredDocument pdf, int page) {
        return page(content(pdf), page);
    }

    /** The same of a PDF that was printed just now and is not kept. */
    public byte[] page(byte[] pdf, int page) {
        if (page < 1 || page > images.count(pdf)) {
            throw new NoSuchElementException("没有这一页");
        }
        return images.png(pdf, page);
    }

    @Transactional(readOnly = true)
    public byte[] content(StoredDocument document) {
        return files.fetch(document.hash());
    }
}
