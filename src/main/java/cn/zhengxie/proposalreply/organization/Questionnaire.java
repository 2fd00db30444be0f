package cn.zhengxie.proposalreply.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a city asks on its 征询意见表. Left out, it is the usual form. Codes are what scripts and the database know an answer by; names
 * are what is printed.
 *
 * @param annexLabel what the form is called in its corner, e.g. 附件4; nothing is printed where it is blank
 * @param dimensions sides of the unit's work that are rated, in the form's order
 * @param levels that each of them may be rated with, the best first
 * @param satisfaction what the three choices about the result are called
 */
public record Questionnaire(
        String annexLabel, List<Choice> dimensions, List<Choice> levels, SatisfactionWords satisfaction) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-zA-Z0-9]{0,31}");
    private static final List<Choice> USUAL_DIMENSIONS = List.of(
            new Choice("leadership", "领导重视"),
            new Choice("communication", "沟通情况"),
            new Choice("quality", "答复质量"),
            new Choice("implementation", "落实情况"));
    private static final List<Choice> USUAL_LEVELS =
            List.of(new Choice("good", "好"), new Choice("fair", "较好"), new Choice("poor", "差"));
    private static final SatisfactionWords USUAL_SATISFACTION = new SatisfactionWords("满意", "基本满意", "不满意");

    private static final int FEWEST_DIMENSIONS = 1;
    private static final int MOST_DIMENSIONS = 8;
    private static final int FEWEST_LEVELS = 2;
    private static final int MOST_LEVELS = 5;

    /** What their columns on the paper hold. */
    private static final int LONGEST_DIMENSION = 6;

    private static final int LONGEST_LEVEL = 4;
    private static final int LONGEST_SATISFACTION = 8;

    /** One of several that can be chosen. */
    public record Choice(String code, String name) {}

    /** What the choices about the result are called; what they mean to the process stays the same. */
    public record SatisfactionWords(String satisfied, String basicallySatisfied, String dissatisfied) {

        private List<String> all() {
            return List.of(satisfied, basicallySatisfied, dissatisfied);
        }
    }

    public Questionnaire {
        annexLabel = annexLabel == null ? "附件4" : annexLabel;
        dimensions = dimensions == null ? USUAL_DIMENSIONS : List.copyOf(dimensions);
        levels = levels == null ? USUAL_LEVELS : List.copyOf(levels);
        satisfaction = satisfaction == null ? USUAL_SATISFACTION : completed(satisfaction);
        check("dimensions", dimensions, FEWEST_DIMENSIONS, MOST_DIMENSIONS, LONGEST_DIMENSION);
        check("levels", levels, FEWEST_LEVELS, MOST_LEVELS, LONGEST_LEVEL);
        checkNames("satisfaction", satisfaction.all(), LONGEST_SATISFACTION);
    }

    /** The form of cities that set nothing. */
    public static Questionnaire usual() {
        return new Questionnaire(null, null, null, null);
    }

    public Optional<Choice> level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    private static SatisfactionWords completed(SatisfactionWords words) {
        return new SatisfactionWords(
                words.satisfied() == null ? USUAL_SATISFACTION.satisfied() : words.satisfied(),
                words.basicallySatisfied() == null
                        ? USUAL_SATISFACTION.basicallySatisfied()
                        : words.basicallySatisfied(),
                words.dissatisfied() == null ? USUAL_SATISFACTION.dissatisfied() : words.dissatisfied());
    }

    private static void check(String setting, List<Choice> choices, int fewest, int most, int longestName) {
        refuseUnless(
                choices.size() >= fewest && choices.size() <= most,
                setting,
                "应有%d至%d项，现有%d项".formatted(fewest, most, choices.size()),
                "takes %d to %d entries, not %d".formatted(fewest, most, choices.size()));
        Set<String> codes = new HashSet<>();
        for (Choice choice : choices) {
            boolean sound = choice.code() != null && CODE.matcher(choice.code()).matches();
            refuseUnless(
                    sound,
                    setting,
                    "代码“%s”应以小写字母开头，只含字母和数字，不超过32个".formatted(choice.code()),
                    "the code '%s' does not match %s".formatted(choice.code(), CODE));
            refuseUnless(
                    codes.add(choice.code()),
                    setting,
                    "代码“%s”重复".formatted(choice.code()),
                    "the code '%s' occurs twice".formatted(choice.code()));
        }
        checkNames(
                setting,
                choices.stream()
                        .map(choice -> choice.name() == null ? "" : choice.name())
                        .toList(),
                longestName);
    }

    private static void checkNames(String setting, List<String> names, int longest) {
        Set<String> different = new HashSet<>();
        for (String name : names) {
            refuseUnless(
                    !name.isBlank() && name.length() <= longest,
                    setting,
                    "名称“%s”应有1至%d个字".formatted(name, longest),
                    "the name '%s' does not have 1 to %d characters".formatted(name, longest));
            refuseUnless(
                    different.add(name),
                    setting,
                    "名称“%s”重复".formatted(name),
                    "the name '%s' occurs twice".formatted(name));
        }
    }

    private static void refuseUnless(boolean sound, String setting, String chinese, String english) {
        if (!sound) {
            throw new IllegalArgumentException(
                    "设置 jurisdiction.form.%1$s %2$s。 The setting jurisdiction.form.%1$s: %3$s."
                            .formatted(setting, chinese, english));
        }
    }
}
