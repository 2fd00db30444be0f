package cn.zhengxie.proposalreply.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All running deadlines counted once more.
 *
 * @param cause why, in a sentence
 * @param requestedBy who brought it about
 * @param startedAt null while it waits; so is finishedAt while it runs
 * @param failed cases that could not be counted, to be looked at by an administrator
 * @param moves what moved, in the order of the cases
 */
public record Recomputation(
        long id,
        String cause,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        List<String> failed,
        List<Move> moves) {

    /** A deadline that ends on another day, or whose day is final now. */
    public record Move(
            String proposalId,
            String unit,
            int round,
            String step,
            Long recipient,
            LocalDate from,
            LocalDate to,
            boolean wasProvisional,
            boolean provisional) {

        static Move of(Deadline before, Deadline now) {
            DeadlineKey key = now.key();
            return new Move(
                    key.proposalId(),
                    key.unit(),
                    key.round(),
                    key.step().label(),
                    key.recipientId(),
                    before.due(),
                    now.due(),
                    before.provisional(),
                    now.provisional());
        }
    }
}
