package cn.zhengxie.proposalreply;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one way in which a feature says no: a Chinese sentence for the official and the name of the field it is about. It
 * leaves everything as it was; the web answers 422 with {@code detail} and {@code field}.
 */
public class Refusal extends RuntimeException {

    private final transient List<Fault> faults;

    /**
     * One thing wrong: the field's name as the task's contract has it (or null), nested as {@code feedback.scan}, in a list as
     * {@code commitments[1].dueOn} (from 0), and the sentence.
     */
    public record Fault(String field, String sentence) {}

    public Refusal(String field, String sentence) {
        this(List.of(new Fault(field, sentence)));
    }

    /** Several faults at once, for imports; the first speaks for all. */
    public Refusal(List<Fault> faults) {
        super(faults.get(0).sentence());
        this.faults = List.copyOf(faults);
    }

    public String field() {
        return faults.get(0).field();
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Refuses unless the condition holds. */
    public static void unless(boolean condition, String field, String sentence) {
        if (!condition) {
            throw new Refusal(field, sentence);
        }
    }

    /** Does something with a part of a form; what is refused there is named by its path in the whole form. */
    public static void within(String part, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            throw new Refusal(refusal.faults().stream()
                    .map(fault ->
                            new Fault(fault.field() == null ? part : part + "." + fault.field(), fault.sentence()))
                    .toList());
        }
    }

    /** The refusal of a JSON value that does not fit its field. */
    public static Refusal malformed(JsonMappingException mapping) {
        if (mapping.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        String field = mapping.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? "[%d]".formatted(step.getIndex()) : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        if (field.isEmpty()) {
            return new Refusal(null, "提交的内容不是一张填好的表单，应为一个 JSON 对象");
        }
        String fault = mapping instanceof UnrecognizedPropertyException ? "没有“%s”这一栏" : "“%s”一栏填写的内容格式不对";
        return new Refusal(field, fault.formatted(field));
    }
}
