package cn.zhengxie.proposalreply.audit;

import java.time.Instant;

/** One line of the record: the act, who did it, for whom (or null), and when it was entered. */
public record AuditEntry(
        long id, Act act, String officialId, String officialName, String onBehalfOf, Instant enteredAt) {}
