package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.organization.Questionnaire.SatisfactionWords;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.Function;

/** What a proposer ticked about the result. Nothing ticked is no satisfaction at all, see {@link #UNTICKED}. */
public enum Satisfaction {
    @JsonProperty("satisfied")
    SATISFIED(SatisfactionWords::satisfied),
    @JsonProperty("basicallySatisfied")
    BASICALLY_SATISFIED(SatisfactionWords::basicallySatisfied),
    @JsonProperty("dissatisfied")
    DISSATISFIED(SatisfactionWords::dissatisfied);

    /** How a form without a tick is shown. */
    public static final String UNTICKED = "未评价";

    private final Function<SatisfactionWords, String> word;

    Satisfaction(Function<SatisfactionWords, String> word) {
        this.word = word;
    }

    /** As the form of the city calls it. */
    public String label(Questionnaire form) {
        return word.apply(form.satisfaction());
    }

    /** The words for a form's satisfaction, which may be null. */
    public static String label(Satisfaction satisfaction, Questionnaire form) {
        return satisfaction == null ? UNTICKED : satisfaction.label(form);
    }
}
