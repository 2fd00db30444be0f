package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.document.PublicCopy;
import java.util.List;

/**
 * A reply as it may be published.
 *
 * @param proposalTitle title of the proposal
 * @param proposers their names, as far as they are published
 * @param maskings everything that is not published as it was written, in the order of the letter
 */
public record PublishableReply(PublicCopy copy, String proposalTitle, String proposers, List<Masking> maskings) {

    public PublishableReply {
        maskings = List.copyOf(maskings);
    }
}
