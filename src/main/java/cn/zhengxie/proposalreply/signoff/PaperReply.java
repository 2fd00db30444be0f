package cn.zhengxie.proposalreply.signoff;

import java.time.LocalDate;

/**
 * A letter that was signed and numbered outside the system, as it is entered afterwards (补录).
 *
 * @param year of its 发文字号; the word is its unit's
 * @param signedBy name of who signed it, who need not hold the post any more
 */
public record PaperReply(int year, int sequence, String signedBy, LocalDate signedOn) {}
