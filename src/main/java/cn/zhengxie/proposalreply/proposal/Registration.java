package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.organization.Official;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers cases, one by one or from an imported list. */
@Service
public class Registration {

    private final ProposalRepository repository;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registration(ProposalRepository repository, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers a case and lets its process begin.
     *
     * @return its business key
     * @throws Refusal at 编号 where the number is taken
     */
    @Transactional
    public String register(NewProposal entered, Official by) {
        String id = entered.id();
        Refusal.unless(!repository.existsById(id), "编号", "%s已登记过；来信等没有编号的，请编为来信1、来信2".formatted(entered.number()));
        LocalDate today = LocalDate.now(clock);
        repository.saveAndFlush(new ProposalRow(entered, today));
        String what = "%d届%d次第%s号%s：%s"
                .formatted(
                        entered.committee(),
                        entered.session(),
                        entered.number(),
                        entered.kind().label(),
                        entered.title());
        audit.record(Act.ofCase(id, "登记", today, what), by);
        events.publishEvent(new ProposalRegistered(id, Optional.ofNullable(entered.assignment())));
        return id;
    }

    boolean isRegistered(String id) {
        return repository.existsById(id);
    }
}
