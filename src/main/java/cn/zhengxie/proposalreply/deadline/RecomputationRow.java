package cn.zhengxie.proposalreply.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

@Entity
@Table(name = "recomputation")
class RecomputationRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String cause;
    private String requestedBy;
    private Instant requestedAt;
    Instant startedAt;
    Instant finishedAt;
    String failed = "";

    protected RecomputationRow() {}

    RecomputationRow(String cause, String requestedBy, Instant requestedAt) {
        this.cause = cause;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    long id() {
        return id;
    }

    String cause() {
        return cause;
    }

    Recomputation recomputation(List<Recomputation.Move> moves) {
        List<String> cases = failed.isEmpty() ? List.of() : List.of(failed.split("\n"));
        return new Recomputation(id, cause, requestedBy, requestedAt, startedAt, finishedAt, cases, moves);
    }
}
