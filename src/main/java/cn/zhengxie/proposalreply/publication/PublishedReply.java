package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.document.PublicCopy;
import cn.zhengxie.proposalreply.proposal.Proposal;
import java.time.LocalDate;

/**
 * A reply as the public reads it.
 *
 * @param key its name in public addresses
 * @param kind 提案 or 建议
 * @param resultMeaning of the 办理结果, e.g. 已解决或采纳
 */
record PublishedReply(
        String key,
        String kind,
        String meeting,
        String number,
        String title,
        String proposers,
        String unit,
        LocalDate repliedOn,
        String resultMeaning,
        boolean correction,
        PublicCopy copy) {

    /** As papers name it: 第110号. */
    public String cited() {
        return Proposal.cited(number);
    }
}
