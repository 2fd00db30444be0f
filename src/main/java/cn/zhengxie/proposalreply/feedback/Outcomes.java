package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Jurisdiction.Policy.Outcome;
import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which of a round's forms decides, by the rule of the city, and what follows from it. */
@Component
class Outcomes {

    private final Outcome rule;
    private final int rounds;
    private final Questionnaire words;

    @Autowired
    Outcomes(Jurisdiction jurisdiction) {
        this(jurisdiction.policy().outcome(), jurisdiction.policy().rounds(), jurisdiction.form());
    }

    /**
     * @param rounds how often a proposal is handled at most
     * @param words in which the outcome is told
     */
    Outcomes(Outcome rule, int rounds, Questionnaire words) {
        this.rule = rule;
        this.rounds = rounds;
        this.words = words;
    }

    /** Whose form decides, none while it has not come. What came late decides nothing. */
    Optional<FeedbackView> decisive(List<Recipient> recipients, List<FeedbackView> forms) {
        Optional<FeedbackView> ofFirst = returned(forms)
                .filter(view -> view.recipientId() == first(recipients).id())
                .findFirst();
        return switch (rule) {
            case FIRST -> ofFirst;
            case ANY ->
                returned(forms)
                        .filter(view -> judged(view).satisfaction() == Satisfaction.DISSATISFIED)
                        .min(Comparator.comparing(view -> judged(view).receivedOn()))
                        .or(() -> ofFirst);
        };
    }

    Verdict judge(Round round, List<Recipient> recipients, List<FeedbackView> forms) {
        Optional<FeedbackView> view = decisive(recipients, forms);
        Optional<ReturnedForm> form = view.map(Outcomes::judged);
        Satisfaction satisfaction = form.map(ReturnedForm::satisfaction).orElse(null);
        boolean dissatisfied = satisfaction == Satisfaction.DISSATISFIED;
        boolean again = dissatisfied && round.number() < rounds;
        return new Verdict(
                satisfaction,
                form.map(ReturnedForm::receivedOn).orElse(null),
                dissatisfied,
                again,
                prefix()
                        + finding(view, recipients)
                        + consequence(round, dissatisfied, again)
                        + afterwards(recipients, forms));
    }

    private String prefix() {
        return switch (rule) {
            case FIRST -> "以第一提案者的意见表为准：";
            case ANY -> "任一提案者不满意即为不满意：";
        };
    }

    private String finding(Optional<FeedbackView> view, List<Recipient> recipients) {
        return view.map(decisive -> "%s对办理结果%s（%s收到%s）"
                        .formatted(
                                name(recipients, decisive.recipientId()),
                                Satisfaction.label(judged(decisive).satisfaction(), words),
                                judged(decisive).receivedOn(),
                                decisive.inTime().count() > 1 ? "，以最后收到的一份为准" : ""))
                .orElseGet(() -> first(recipients).name() + "未返回意见表，不计为满意");
    }

    private static String consequence(Round round, boolean dissatisfied, boolean again) {
        if (!dissatisfied) {
            return "。";
        }
        return again ? "，须重新办理。" : "，已办理%d次，是否再办理由督查局决定。".formatted(round.number());
    }

    /** What came when the case had gone on is said, for it changes nothing any more. */
    private String afterwards(List<Recipient> recipients, List<FeedbackView> forms) {
        return forms.stream()
                .flatMap(view -> view.afterwards().map(late -> "%s另于%s返回的意见表对办理结果%s，已存档，不改变本轮结果。"
                        .formatted(
                                name(recipients, view.recipientId()),
                                late.form().receivedOn(),
                                Satisfaction.label(late.form().satisfaction(), words))))
                .collect(Collectors.joining());
    }

    private static Stream<FeedbackView> returned(List<FeedbackView> forms) {
        return forms.stream().filter(view -> view.judged().isPresent());
    }

    private static ReturnedForm judged(FeedbackView view) {
        return view.judged().orElseThrow().form();
    }

    private static Recipient first(List<Recipient> recipients) {
        return recipients.stream()
                .filter(recipient -> recipient.isAddressee() && recipient.position() == 1)
                .findFirst()
                .orElseThrow();
    }

    private static String name(List<Recipient> recipients, long recipientId) {
        return recipients.stream()
                .filter(recipient -> recipient.id() == recipientId)
                .map(Recipient::name)
                .findFirst()
                .orElseThrow();
    }
}
