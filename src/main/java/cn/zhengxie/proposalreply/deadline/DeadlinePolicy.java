package cn.zhengxie.proposalreply.deadline;

/** The city's rule book of deadlines. */
public interface DeadlinePolicy {

    /** The term of a step; the first round of a reply has another than the later ones. */
    Term term(DeadlineStep step, int round);
}
