package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.deadline.Extension;
import cn.zhengxie.proposalreply.deadline.Extensions;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the units of an office still owe, wherever the work stands: the office has no task while others draft and check. */
@Component
class RunningReplies {

    private final Deadlines deadlines;
    private final Extensions extensions;
    private final Proposals proposals;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;

    RunningReplies(
            Deadlines deadlines,
            Extensions extensions,
            Proposals proposals,
            Jurisdiction jurisdiction,
            BusinessDates dates) {
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.proposals = proposals;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
    }

    @Transactional(readOnly = true)
    public List<RunningReply> of(Official office) {
        return jurisdiction.units().stream()
                .filter(unit -> office.holds(Posts.office(unit.code())))
                .flatMap(unit -> deadlines.running(unit.code(), DeadlineStep.REPLY).stream()
                        .map(reply -> running(reply, unit)))
                .toList();
    }

    private RunningReply running(Deadline reply, Unit unit) {
        Proposal proposal = proposals.get(reply.key().proposalId());
        LocalDate limit = extensions.limit(reply);
        Optional<Extension> waiting = extensions.waiting(reply.key());
        boolean late = reply.due().isBefore(dates.today()) && !reply.isSuspended();
        return new RunningReply(
                proposal.id(),
                proposal.number(),
                proposal.title(),
                unit.shortName(),
                reply.due(),
                reply.isSuspended() ? TaskTimes.SUSPENDED : dates.timeLeft(reply.due()),
                late,
                limit,
                !late
                        && !reply.isSuspended()
                        && waiting.isEmpty()
                        && reply.due().isBefore(limit),
                waiting.orElse(null));
    }
}
