package cn.zhengxie.proposalreply.document;

import java.util.List;

/**
 * The sheet on top of a letter that is posted: its address shows in the window of the envelope.
 *
 * @param addressee with honorific, e.g. 徐博雅委员
 * @param agency who sends it
 * @param reference how the post list names the letter, e.g. 110
 * @param enclosed what is in the envelope, a line each
 * @param returning what is to be sent back, by when and to whom; null where nothing is
 */
public record CoverSlip(
        String addressee,
        String address,
        String agency,
        String contact,
        String reference,
        String documentNumber,
        String letterTitle,
        List<String> enclosed,
        String returning) {

    public CoverSlip {
        enclosed = List.copyOf(enclosed);
    }
}
