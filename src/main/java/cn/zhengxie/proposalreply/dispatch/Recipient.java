package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;

/**
 * Somebody who gets the letter of a round.
 *
 * @param position among those of the same role, from 1; of addressees, 1 is the first signatory
 * @param address postal address, or null where unknown; so is e-mail
 * @param count number of printed letters
 * @param deliveredOn the day on which it was handed over, posted or sent, or null
 * @param trackingNumber of the postal service, or null
 * @param receipt attachment id of what he signed when it was handed over, or null
 * @param returnedOn the day it came back, null unless it waits to be sent again
 */
public record Recipient(
        long id,
        Round round,
        Role role,
        int position,
        String name,
        Channel channel,
        String address,
        String email,
        int count,
        State state,
        LocalDate deliveredOn,
        String trackingNumber,
        String receipt,
        LocalDate returnedOn) {

    /** Whether the letter answers him or only lets him know. */
    public enum Role {
        ADDRESSEE("寄送"),
        COPY("抄送");

        private final String act;

        Role(String act) {
            this.act = act;
        }

        /** What sending him the letter is called. */
        public String act() {
            return act;
        }
    }

    /** How far the letter is on its way; only e-mail has the states of sending. */
    public enum State {
        PENDING("待寄送"),
        SENDING("发送中"),
        SENT("已发送"),
        DELIVERED("已寄送"),
        RETURNED("已退回，待重新寄送");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** As officials call it. */
        public String label() {
            return label;
        }
    }

    /** The same recipient for eyes that need not reach him. */
    public Recipient withoutPersonalData() {
        return new Recipient(
                id,
                round,
                role,
                position,
                name,
                channel,
                null,
                null,
                count,
                state,
                deliveredOn,
                trackingNumber,
                null,
                returnedOn);
    }

    /** Where the letter goes, null where somebody carries it. */
    public String destination() {
        return channel.destination(address, email);
    }

    /** Whose letter he gets, by the place of the signature: an addressee his own, where each has one; a copy the first's. */
    public int letter() {
        return isAddressee() ? position : 1;
    }

    public boolean isAddressee() {
        return role == Role.ADDRESSEE;
    }
}
