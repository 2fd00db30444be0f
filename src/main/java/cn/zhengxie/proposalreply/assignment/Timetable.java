package cn.zhengxie.proposalreply.assignment;

import cn.zhengxie.proposalreply.deadline.Deadline;

/** The deadlines a unit has from its assignment on. */
public record Timetable(Deadline acknowledgement, Deadline reply) {}
