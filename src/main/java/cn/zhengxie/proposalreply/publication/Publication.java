package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.proposal.Round;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What has become of the publication of a letter.
 *
 * @param letter the round with the letter meant
 * @param reason why it is not published, or by whose decision it is; else null
 * @param publicKey its name in public addresses, null while nothing has been published
 * @param repliedOn the 办复日, null where the round has none
 * @param publishedAt null while nothing has been published
 * @param withdrawnAt null unless it was taken down
 * @param maskings what was taken out of what is published
 */
public record Publication(
        Round letter,
        PublicationState state,
        String reason,
        String publicKey,
        LocalDate repliedOn,
        Instant publishedAt,
        Instant withdrawnAt,
        List<Masking> maskings) {}
