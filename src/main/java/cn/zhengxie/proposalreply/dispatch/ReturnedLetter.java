package cn.zhengxie.proposalreply.dispatch;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * A letter that left and came back.
 *
 * @param deliveredOn the day it had left
 * @param channel how it had travelled
 * @param destination the address or e-mail it had gone to, or null
 * @param trackingNumber of the postal service, or null
 * @param returnedOn the day it came back
 * @param scan attachment id of its envelope, or null
 */
public record ReturnedLetter(
        long recipientId,
        LocalDate deliveredOn,
        Channel channel,
        String destination,
        String trackingNumber,
        LocalDate returnedOn,
        String reason,
        String scan) {

    /**
     * The same for eyes that need not reach the recipient.
     *
     * @param concealing takes out of a text what reaches him
     */
    public ReturnedLetter withoutPersonalData(UnaryOperator<String> concealing) {
        return new ReturnedLetter(
                recipientId, deliveredOn, channel, null, trackingNumber, returnedOn, concealing.apply(reason), null);
    }
}
