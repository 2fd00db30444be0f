package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重新办理: what 不满意 sets in motion. */
@Service
public class NextRounds {

    private final FeedbackForms feedback;
    private final Assignments assignments;
    private final Drafts drafts;
    private final Dissatisfactions dissatisfactions;

    NextRounds(FeedbackForms feedback, Assignments assignments, Drafts drafts, Dissatisfactions dissatisfactions) {
        this.feedback = feedback;
        this.assignments = assignments;
        this.drafts = drafts;
        this.dissatisfactions = dissatisfactions;
    }

    /**
     * Opens the next round, its text carried over; returns its reply deadline, counted from the decisive form's return, or from the day
     * on which 督查局 granted the round: the time it took to decide is not the unit's.
     */
    @Transactional
    public Deadline open(Round ended) {
        Round next = new Round(ended.proposalId(), ended.unit(), ended.number() + 1);
        if (drafts.find(next).isEmpty()) {
            drafts.find(ended).ifPresent(draft -> drafts.keep(next, draft.body()));
        }
        LocalDate from = dissatisfactions
                .of(ended)
                .map(DecidedDissatisfaction::decidedOn)
                .orElseGet(() -> feedback.judge(ended).returnedOn());
        return assignments.openNextRound(ended, from);
    }
}
