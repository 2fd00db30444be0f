package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.organization.Officials;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 期限重算: a new calendar or a retroactive policy counts every running deadline again. The request is a row written together with
 * its cause, so that no restart loses it; one node works it off, case by case, and who comes after an interruption finds the cases
 * already counted as they should be.
 */
@Service
public class Recomputations {

    private static final Logger LOG = LoggerFactory.getLogger(Recomputations.class);
    private static final int ATTEMPTS = 3;

    private final RecomputationRepository repository;
    private final RecomputationMoveRepository moves;
    private final DeadlineRepository rows;
    private final Reckoning reckoning;
    private final CaseRecomputation cases;
    private final Officials officials;
    private final Clock clock;
    private final TransactionTemplate turn;
    private final TransactionTemplate step;

    Recomputations(
            RecomputationRepository repository,
            RecomputationMoveRepository moves,
            DeadlineRepository rows,
            Reckoning reckoning,
            CaseRecomputation cases,
            Officials officials,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.moves = moves;
        this.rows = rows;
        this.reckoning = reckoning;
        this.cases = cases;
        this.officials = officials;
        this.clock = clock;
        this.turn = new TransactionTemplate(transactions);
        this.step = new TransactionTemplate(transactions);
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    @Transactional
    public void request(CalendarChanged changed) {
        request("载入%d年节假日安排".formatted(changed.year()));
    }

    @EventListener(DeadlinePolicyChanged.class)
    @Transactional
    public void requestByPolicy() {
        request("期限规定调整");
    }

    private void request(String cause) {
        repository.saveAndFlush(new RecomputationRow(cause, officials.current().name(), clock.instant()));
    }

    /** Works off what was requested, unless another node is at it. */
    @Scheduled(
            initialDelayString = "${deadline.recomputation-every:PT15S}",
            fixedDelayString = "${deadline.recomputation-every:PT15S}")
    public void run() {
        turn.executeWithoutResult(status -> {
            if (repository.takeTurn()) {
                repository.findByFinishedAtIsNullOrderById().forEach(this::run);
            }
        });
    }

    private void run(RecomputationRow requested) {
        note(requested, row -> row.startedAt = clock.instant());
        WorkingCalendar days = step.execute(status -> reckoning.days());
        List<String> failed = new ArrayList<>();
        for (String proposalId : step.execute(status -> rows.casesWithRunningDeadlines())) {
            if (!isCounted(requested, proposalId, days)) {
                failed.add(proposalId);
            }
        }
        note(requested, row -> {
            row.failed = String.join("\n", failed);
            row.finishedAt = clock.instant();
        });
        LOG.info("{}：期限重算完毕，{}件未能重算", requested.cause(), failed.size());
    }

    /** Some attempts, for an official or a timer may have been at work on the same case. */
    private boolean isCounted(RecomputationRow requested, String proposalId, WorkingCalendar days) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                cases.recompute(requested.id(), requested.cause(), proposalId, days);
                return true;
            } catch (RuntimeException collision) {
                LOG.warn("{} could not be counted, attempt {}", proposalId, attempt, collision);
            }
        }
        return false;
    }

    private void note(RecomputationRow requested, Consumer<RecomputationRow> progress) {
        step.executeWithoutResult(
                status -> progress.accept(repository.findById(requested.id()).orElseThrow()));
    }

    /** The latest ones with their reports, the last first. */
    @Transactional(readOnly = true)
    public List<Recomputation> latest() {
        return repository.findTop20ByOrderByIdDesc().stream()
                .map(row -> row.recomputation(moves.findByRecomputationIdOrderById(row.id()).stream()
                        .map(RecomputationMoveRow::move)
                        .toList()))
                .toList();
    }
}
