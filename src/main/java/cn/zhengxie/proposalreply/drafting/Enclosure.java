package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.Attachment;

/**
 * A file that travels with the letter and is listed under its text (附件说明).
 *
 * @param position from 1 on, as printed
 * @param title as printed
 */
public record Enclosure(int position, String title, Attachment attachment) {}
