package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.deadline.CaseTraits.Category;
import cn.zhengxie.proposalreply.deadline.CaseTraits.Kind;
import cn.zhengxie.proposalreply.deadline.CaseTraits.Traits;
import cn.zhengxie.proposalreply.deadline.DeadlinePolicy.Question;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Term;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/**
 * One version of the city's table of deadlines. It is evaluated by a decision engine of its own: that of the process engine would ask for
 * rights of whoever is logged in and keep a history of every look-up.
 */
final class DeadlineTable {

    static final String KEY = "deadline-policy";

    /** Rounds for which a table must have rows. */
    private static final int ROUNDS = 5;

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decision;
    private final Map<Question, Optional<Term>> answers = new ConcurrentHashMap<>();

    private DeadlineTable(DmnDecision decision) {
        this.decision = decision;
    }

    static DeadlineTable read(byte[] dmn) {
        try {
            return new DeadlineTable(ENGINE.parseDecision(KEY, new ByteArrayInputStream(dmn)));
        } catch (DmnEngineException unreadable) {
            throw new Refusal(DeadlineTableCheck.FIELD, "期限表读不出来，请用 Camunda Modeler 打开检查：" + reason(unreadable));
        }
    }

    /** The term that the table has for the question, if it has a row for it. */
    Optional<Term> find(Question question) {
        return answers.computeIfAbsent(question, this::evaluate);
    }

    /** Refuses the table unless it has one readable row for everything that can be asked. */
    void checkComplete() {
        questions()
                .forEach(question -> Refusal.unless(
                        find(question).isPresent(),
                        DeadlineTableCheck.FIELD,
                        "期限表中没有适用于“%s”的行".formatted(described(question))));
    }

    private Optional<Term> evaluate(Question question) {
        Map<String, Object> variables = Map.of(
                "kind", question.traits().kind().label(),
                "category", question.traits().category().label(),
                "key", question.traits().key(),
                "round", question.round(),
                "step", question.step().label());
        try {
            DmnDecisionRuleResult row =
                    ENGINE.evaluateDecisionTable(decision, variables).getFirstResult();
            return Optional.ofNullable(row).map(found -> term(found, question));
        } catch (DmnEngineException ambiguous) {
            throw new Refusal(
                    DeadlineTableCheck.FIELD, "期限表对“%s”算不出结果：%s".formatted(described(question), reason(ambiguous)));
        }
    }

    private static Term term(DmnDecisionRuleResult row, Question question) {
        Map<String, String> cells = row.getEntryMap().entrySet().stream()
                .filter(cell -> cell.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cell -> cell.getValue().toString()));
        String anchor = question.step().anchor(question.round());
        return new TermRow("适用于“%s”的行".formatted(described(question)), cells).term(anchor);
    }

    private static Stream<Question> questions() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Category.values())
                        .flatMap(category -> Stream.of(false, true).map(key -> new Traits(kind, category, key))))
                .flatMap(traits -> IntStream.rangeClosed(1, ROUNDS).boxed().flatMap(round -> Arrays.stream(
                                DeadlineStep.values())
                        .map(step -> new Question(traits, round, step))));
    }

    private static String described(Question question) {
        return "%s、%s、%s、第%d轮、%s"
                .formatted(
                        question.traits().kind().label(),
                        question.traits().category().label(),
                        question.traits().key() ? "重点" : "非重点",
                        question.round(),
                        question.step().label());
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
