package cn.zhengxie.proposalreply.process;

import java.time.OffsetDateTime;

/** A task in somebody's list; assignee is null while it can be claimed, due may be null. */
public record WaitingTask(
        String id,
        String taskDefinitionKey,
        String businessKey,
        String unit,
        String name,
        String assignee,
        OffsetDateTime due) {}
