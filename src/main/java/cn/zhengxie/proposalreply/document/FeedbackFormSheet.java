package cn.zhengxie.proposalreply.document;

/**
 * The blank 征询意见表 that goes with a letter.
 *
 * @param annexLabel what it is called in its corner, e.g. 附件4
 * @param proposalNumber e.g. 110
 * @param unit 办理单位 by its short name
 * @param proposalTitle 提案标题
 * @param committee who gets the filled form, by name: the proposal committee
 * @param supervision and the supervision bureau
 */
public record FeedbackFormSheet(
        String annexLabel,
        String proposalNumber,
        String unit,
        String proposalTitle,
        String committee,
        String supervision) {}
