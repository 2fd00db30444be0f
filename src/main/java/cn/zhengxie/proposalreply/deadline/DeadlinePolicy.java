package cn.zhengxie.proposalreply.deadline;

/** The city's rule book of deadlines. */
public interface DeadlinePolicy {

    /** How long the case of the question has for the step. */
    Term term(Question question);

    /**
     * What a term depends on.
     *
     * @param round round of handling, 1 at first
     */
    record Question(CaseTraits.Traits traits, int round, DeadlineStep step) {}
}
