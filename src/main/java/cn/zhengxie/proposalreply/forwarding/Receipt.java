package cn.zhengxie.proposalreply.forwarding;

import java.time.LocalDate;

/**
 * That a receiver has what was forwarded.
 *
 * @param receiver {@code committee} or {@code supervision}
 * @param receivedOn null until signed for; so is who received it
 */
public record Receipt(String receiver, LocalDate receivedOn, String receivedBy) {}
