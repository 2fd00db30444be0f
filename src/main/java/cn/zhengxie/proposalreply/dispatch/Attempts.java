package cn.zhengxie.proposalreply.dispatch;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of e-mails begun and answered, committed apart from the job that sends: it must survive the job's rollback. */
@Component
class Attempts {

    private static final int LONGEST_ANSWER = 500;

    private final AttemptRepository repository;
    private final Clock clock;

    Attempts(AttemptRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    Optional<AttemptRow> latest(long recipientId) {
        return repository.findFirstByRecipientIdOrderByIdDesc(recipientId);
    }

    /** Notes that a mail is about to leave; returns the attempt's id. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    long begin(long recipientId, String email) {
        return repository.saveAndFlush(new AttemptRow(recipientId, email, clock.instant())).id;
    }

    /** Notes the answer at once, whatever becomes of the job. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void settle(long attemptId, AttemptRow.State outcome, String answer) {
        decide(repository.findById(attemptId).orElseThrow(), outcome, answer);
    }

    /** Notes a person's decision, together with what follows from it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(AttemptRow attempt, AttemptRow.State outcome, String answer) {
        attempt.settle(outcome, shortened(answer), clock.instant());
        repository.saveAndFlush(attempt);
    }

    private static String shortened(String answer) {
        return answer == null || answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER);
    }
}
