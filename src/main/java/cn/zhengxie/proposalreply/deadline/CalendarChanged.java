package cn.zhengxie.proposalreply.deadline;

/**
 * A year's holiday notice was loaded or replaced; published in the transaction that does it. Deadlines computed before may now end on other
 * days, also some that end in the last days of the year before.
 */
public record CalendarChanged(int year) {}
