package cn.zhengxie.proposalreply.dispatch;

import java.time.LocalDate;

/**
 * That a letter was handed over or posted.
 *
 * @param deliveredOn the day, today where none is given
 * @param trackingNumber of the postal service; a letter posted to an addressee needs it
 * @param receipt attachment id of the signed receipt or a photo where it was handed over, or null
 */
public record Delivery(LocalDate deliveredOn, String trackingNumber, String receipt) {}
