package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.drafting.Contact.Manner;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of talks with the proposers, open all round long. */
@Service
@Transactional
public class Contacts {

    private final ContactRepository repository;
    private final Proposals proposals;
    private final Attachments attachments;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Contacts(
            ContactRepository repository,
            Proposals proposals,
            Attachments attachments,
            BusinessDates dates,
            AuditTrail audit) {
        this.repository = repository;
        this.proposals = proposals;
        this.attachments = attachments;
        this.dates = dates;
        this.audit = audit;
    }

    public void add(Round round, Contact contact, Official by) {
        Refusal.unless(contact.phase() != null, "phase", "请选择办前、办中或办后");
        Refusal.unless(contact.manner() != null, "manner", "请选择沟通方式");
        Refusal.unless(contact.heldOn() != null, "heldOn", "请填写沟通日期");
        LocalDate heldOn = dates.pastOrToday(contact.heldOn(), "heldOn", "沟通日期");
        Refusal.unless(contact.summary() != null && !contact.summary().isBlank(), "summary", "请填写沟通情况");
        if (contact.record() != null) {
            attachments.referredTo(contact.record(), "record");
        }
        Proposal proposal = proposals.get(round.proposalId());
        String proposer = contact.proposer() == null ? proposal.firstSignatory().name() : contact.proposer();
        Refusal.unless(
                proposal.proposers().stream()
                        .anyMatch(signatory -> signatory.name().equals(proposer)),
                "proposer",
                "“%s”不是这件提案的提案者".formatted(proposer));
        repository.saveAndFlush(new ContactRow(round, contact, proposer, by.id()));
        String what = "%s%s，对象%s：%s"
                .formatted(contact.phase().label(), contact.manner().label(), proposer, contact.summary());
        audit.record(
                Act.of(
                        round.proposalId(),
                        round.unit(),
                        round.number(),
                        contact.manner().label(),
                        heldOn,
                        what),
                by);
    }

    @Transactional(readOnly = true)
    public List<Contact> of(Round round) {
        return repository
                .findByProposalIdAndUnitAndRoundOrderById(round.proposalId(), round.unit(), round.number())
                .stream()
                .map(ContactRow::contact)
                .toList();
    }

    /** Whether somebody has been met or written to in this round; a phone call does not count. */
    boolean madeProperly(Round round) {
        return of(round).stream().anyMatch(contact -> contact.manner() != Manner.PHONE);
    }
}
