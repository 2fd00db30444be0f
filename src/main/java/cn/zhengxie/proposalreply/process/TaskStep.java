package cn.zhengxie.proposalreply.process;

import java.util.function.BiFunction;

/**
 * What completing a task does.
 *
 * @param task id of the user task in the models
 * @param form what is filled in there
 * @param completion hands the form to the feature that owns the step, and says how the case goes on
 */
record TaskStep<F>(String task, Class<F> form, BiFunction<TaskAtHand, F, Routing> completion) {

    Routing complete(TaskAtHand at, Object filledIn) {
        return completion.apply(at, form.cast(filledIn));
    }
}
