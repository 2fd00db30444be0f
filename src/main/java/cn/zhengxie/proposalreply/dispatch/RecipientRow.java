package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.dispatch.Recipient.Role;
import cn.zhengxie.proposalreply.dispatch.Recipient.State;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "recipient")
class RecipientRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false)
    DispatchRow dispatch;

    @Enumerated(EnumType.STRING)
    Role role;

    int position;
    String name;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String address;
    String email;
    private int count;
    /** The day it left, the last time it did. */
    LocalDate deliveredOn;

    String trackingNumber;
    private String receipt;

    /** The day it came back, until it leaves again. */
    LocalDate returnedOn;

    protected RecipientRow() {}

    private RecipientRow(DispatchRow dispatch, Role role, int position, String name, Channel channel, int count) {
        this.dispatch = dispatch;
        this.role = role;
        this.position = position;
        this.name = name;
        this.channel = channel;
        this.count = count;
    }

    static RecipientRow addressee(DispatchRow dispatch, Proposer proposer) {
        boolean hasEmail = proposer.email() != null && !proposer.email().isBlank();
        Channel channel = hasEmail ? Channel.EMAIL : Channel.POST;
        RecipientRow row = new RecipientRow(dispatch, Role.ADDRESSEE, proposer.position(), proposer.name(), channel, 1);
        row.address = proposer.address();
        row.email = hasEmail ? proposer.email() : null;
        return row;
    }

    static RecipientRow copy(DispatchRow dispatch, int position, Jurisdiction.Copy copy) {
        return new RecipientRow(dispatch, Role.COPY, position, copy.name(), Channel.IN_PERSON, copy.count());
    }

    /** The same recipient of another letter, by the way the last one took to him. */
    RecipientRow of(DispatchRow other) {
        RecipientRow row = new RecipientRow(other, role, position, name, channel, count);
        row.address = address;
        row.email = email;
        return row;
    }

    boolean isAddressee() {
        return role == Role.ADDRESSEE;
    }

    boolean isDelivered() {
        return deliveredOn != null && returnedOn == null;
    }

    void deliver(LocalDate on, String postalNumber, String signedReceipt) {
        deliveredOn = on;
        trackingNumber = postalNumber;
        receipt = signedReceipt;
        returnedOn = null;
    }

    void take(Way way) {
        channel = way.channel();
        address = way.address() == null ? address : way.address();
        email = way.email() == null ? email : way.email();
    }

    /** Where it goes, in words of the way it travels. */
    String destination() {
        return channel.destination(address, email);
    }

    Round round() {
        return dispatch.round();
    }

    Recipient recipient(State state) {
        return new Recipient(
                id,
                round(),
                role,
                position,
                name,
                channel,
                address,
                email,
                count,
                state,
                deliveredOn,
                trackingNumber,
                receipt,
                returnedOn);
    }
}
