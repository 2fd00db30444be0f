package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.organization.Official;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers cases, one by one or from an imported list. */
@Service
public class Registration {

    private final ProposalRepository repository;
    private final ProposalAttachments attachments;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registration(
            ProposalRepository repository,
            ProposalAttachments attachments,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.attachments = attachments;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers a case and lets its process begin.
     *
     * @return its business key
     * @throws Refusal at the number where it is taken
     */
    @Transactional
    public String register(NewProposal entered, Official by) {
        return register(entered, List.of(), by);
    }

    /**
     * The same for a proposal with files.
     *
     * @param files ids of what was uploaded
     */
    @Transactional
    String register(NewProposal entered, List<String> files, Official by) {
        String id = entered.id();
        if (repository.existsById(id)) {
            throw taken(entered);
        }
        LocalDate today = LocalDate.now(clock);
        save(new ProposalRow(entered, today), entered);
        String what = "%d届%d次第%s号%s：%s"
                .formatted(
                        entered.committee(),
                        entered.session(),
                        entered.number(),
                        entered.kind().label(),
                        entered.title());
        audit.record(Act.ofCase(id, "登记", today, what), by);
        if (!files.isEmpty()) {
            attachments.add(id, files, by);
        }
        events.publishEvent(new ProposalRegistered(id, Optional.ofNullable(entered.assignment())));
        return id;
    }

    private void save(ProposalRow row, NewProposal entered) {
        try {
            repository.saveAndFlush(row);
        } catch (DataIntegrityViolationException enteredMeanwhile) {
            throw taken(entered);
        }
    }

    private static Refusal taken(NewProposal entered) {
        return new Refusal(List.of(Finding.taken(entered).inJson()));
    }
}
