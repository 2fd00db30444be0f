package cn.zhengxie.proposalreply.notice;

import java.time.Instant;

/**
 * A line of an official's message list.
 *
 * @param businessKey the case it is about, or null
 * @param link path of ours where it leads to, or null
 * @param readAt null while it is unread
 */
public record Message(long id, Instant at, String businessKey, String text, String link, Instant readAt) {}
