package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.Refusal.Fault;
import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.organization.Questionnaire.Choice;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 对办理单位办理工作的评价: the lines of the form and what is ticked in each. A form keeps the lines it had, so that it reads as it was
 * printed when the city has long been asking something else.
 */
public record Ratings(List<Line> lines) {

    static final Ratings NONE = new Ratings(List.of());

    /**
     * A line of the form.
     *
     * @param name as the form calls it, null before the ratings are {@link #on} a form
     * @param level code of what is ticked, or null
     * @param levelName what the form calls that
     */
    public record Line(String dimension, String name, String level, String levelName) {

        boolean isTicked() {
            return level != null;
        }

        /** The line's name in tasks and on the proposer's page. */
        String field() {
            return "ratings." + dimension;
        }
    }

    public Ratings {
        lines = List.copyOf(lines);
    }

    /** As somebody hands them in, by codes. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Ratings entered(Map<String, String> ticked) {
        return new Ratings(ticked.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), null, blankToNull(entry.getValue()), null))
                .toList());
    }

    /** Codes of the lines with those of what is ticked in them, or null. */
    @JsonValue
    Map<String, String> byCode() {
        Map<String, String> ticked = new LinkedHashMap<>();
        lines.forEach(line -> ticked.put(line.dimension(), line.level()));
        return ticked;
    }

    /** Each line by its name with the name of what is ticked or null, in the form's order. */
    public Map<String, String> byName() {
        Map<String, String> named = new LinkedHashMap<>();
        lines.forEach(line -> named.put(line.name(), line.levelName()));
        return named;
    }

    /**
     * The same with every line that the form has, also those left empty.
     *
     * @throws Refusal with every line that the form does not have, or that is not rated as it can be
     */
    Ratings on(Questionnaire form) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> ticked = byCode();
        Set<String> known = form.dimensions().stream().map(Choice::code).collect(Collectors.toSet());
        for (Line line : lines) {
            if (!known.contains(line.dimension())) {
                faults.add(new Fault(line.field(), "征询意见表上没有“%s”这一项".formatted(line.dimension())));
            }
        }
        List<Line> whole = new ArrayList<>();
        for (Choice dimension : form.dimensions()) {
            String level = ticked.get(dimension.code());
            String levelName = form.level(level).map(Choice::name).orElse(null);
            Line line = new Line(dimension.code(), dimension.name(), level, levelName);
            if (line.isTicked() && levelName == null) {
                faults.add(new Fault(line.field(), dimension.name() + "请在所列各项中选择"));
            }
            whole.add(line);
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return new Ratings(whole);
    }

    private static String blankToNull(String level) {
        return level == null || level.isBlank() ? null : level.strip();
    }
}
