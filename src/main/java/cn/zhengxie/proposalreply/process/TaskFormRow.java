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
    private String taskId;

    private String proposalId;
    private String task;

    @Version
    Integer revision;

    String content;
    String savedBy;
    String savedById;
    Instant savedAt;

    protected TaskFormRow() {}

    TaskFormRow(String taskId, String proposalId, String task) {
        this.taskId = taskId;
        this.proposalId = proposalId;
        this.task = task;
    }
}
