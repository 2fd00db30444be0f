package cn.zhengxie.proposalreply.feedback;

import java.time.LocalDate;

/** What 督查局 decided about a round that ended 不满意 as the last one, when, and who. */
public record DecidedDissatisfaction(DissatisfactionDecision decided, LocalDate decidedOn, String decidedBy) {}
