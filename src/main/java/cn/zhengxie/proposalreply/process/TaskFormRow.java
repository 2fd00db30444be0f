package cn.zhengxie.proposalreply.process;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

@Entity
@Table(name = "task_form")
class TaskFormRow {

    @Id
    String taskId;

    private String proposalId;

    /** Null for a task about the case as a whole. */
    String unit;

    String task;

    @Version
    Integer revision;

    String content;
    String savedBy;
    String savedById;
    Instant savedAt;

    protected TaskFormRow() {}

    TaskFormRow(String taskId, String proposalId, String unit, String task) {
        this.taskId = taskId;
        this.proposalId = proposalId;
        this.unit = unit;
        this.task = task;
    }
}
