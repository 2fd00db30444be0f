package cn.zhengxie.proposalreply.process;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TaskFormRepository extends Repository<TaskFormRow, String> {

    TaskFormRow saveAndFlush(TaskFormRow row);

    Optional<TaskFormRow> findById(String taskId);

    List<TaskFormRow> findByProposalIdOrderBySavedAt(String proposalId);
}
