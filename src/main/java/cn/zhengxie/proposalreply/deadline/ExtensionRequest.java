package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;

/** What a unit asks for: another last day for its reply, and why. */
public record ExtensionRequest(LocalDate dueOn, String reason) {}
