package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.proposal.Round;
import java.time.Instant;

/**
 * A paper in force.
 *
 * @param recipientId whose it is, null where it is the same for all
 * @param sequence the how-manieth of its kind; 1 unless a recipient has several
 * @param hash SHA-256 of its bytes
 */
public record StoredDocument(
        long id,
        Round round,
        Long recipientId,
        int sequence,
        DocumentKind kind,
        DocumentFormat format,
        String hash,
        Instant renderedAt) {}
