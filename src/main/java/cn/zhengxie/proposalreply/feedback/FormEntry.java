package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.Refusal.Fault;
import cn.zhengxie.proposalreply.organization.Questionnaire;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The lines of a 征询意见表 as a proposer types them on his page, each of which may be empty or null.
 *
 * @param ratings codes of the form's lines to those of what is ticked
 * @param signature his name, typed in place of a signature
 * @param confirmed not empty where he ticked that it is his
 */
record FormEntry(
        String replyReceivedOn,
        Map<String, String> ratings,
        String satisfaction,
        String opinion,
        String signature,
        String confirmed,
        String signedOn,
        String phone) {

    /** Longer than any line may be: what is longer is no form. */
    private static final int LONGEST = 10_000;

    private static final String RATED = "ratings.";

    FormEntry {
        ratings = ratings == null ? Map.of() : Map.copyOf(ratings);
        // Browsers send the ends of lines as on a teleprinter.
        opinion = opinion == null ? null : opinion.replace("\r\n", "\n");
    }

    static FormEntry empty() {
        return of(Map.of());
    }

    /** What the page sends, by the names of its fields. */
    static FormEntry of(Map<String, String> fields) {
        return new FormEntry(
                fields.get("replyReceivedOn"),
                fields.entrySet().stream()
                        .filter(field -> field.getKey().startsWith(RATED))
                        .collect(Collectors.toMap(
                                field -> field.getKey().substring(RATED.length()), Map.Entry::getValue)),
                fields.get("satisfaction"),
                fields.get("opinion"),
                fields.get("signature"),
                fields.get("confirmed"),
                fields.get("signedOn"),
                fields.get("phone"));
    }

    /** A form that came already, to be corrected; it has to be signed anew. */
    static FormEntry of(ReturnedForm form) {
        Map<String, String> ratings = form.ratings().lines().stream()
                .filter(Ratings.Line::isTicked)
                .collect(Collectors.toMap(Ratings.Line::dimension, Ratings.Line::level));
        return new FormEntry(
                form.replyReceivedOn() == null ? null : form.replyReceivedOn().toString(),
                ratings,
                form.satisfaction() == null ? null : form.satisfaction().name(),
                form.opinion(),
                null,
                null,
                null,
                form.phone());
    }

    /** Whether there is not too much of it to be kept. */
    boolean isShort() {
        return toString().length() <= LONGEST;
    }

    /**
     * The form that this comes to, once nothing is missing that its third note asks for.
     *
     * @param proposer who has to sign it
     * @param questions that the form asks
     * @throws Refusal with every line at fault
     */
    ReturnedForm form(String proposer, Questionnaire questions) {
        List<Fault> faults = new ArrayList<>();
        ReturnedForm form = new ReturnedForm(
                null,
                date("replyReceivedOn", "收到提案答复日期", replyReceivedOn, faults),
                phone,
                rated(questions, faults),
                satisfied(faults),
                opinion,
                !isEmpty(signature),
                null,
                date("signedOn", "签名日期", signedOn, faults),
                null,
                true);
        Completeness.gapsByField(form).forEach((field, line) -> {
            if (faults.stream().noneMatch(fault -> field.equals(fault.field()))) {
                faults.add(new Fault(field, question(field, line)));
            }
        });
        if (form.signed() && !bare(signature).equals(bare(proposer))) {
            faults.add(new Fault("signed", "签名须与复文上的姓名一致，请输入“%s”".formatted(proposer)));
        }
        if (isEmpty(confirmed)) {
            faults.add(new Fault("confirmed", "请勾选签名声明"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return form;
    }

    private static String question(String field, String line) {
        if (field.startsWith(RATED)) {
            return "请评价“%s”".formatted(line);
        }
        return switch (field) {
            case "satisfaction" -> "请选择对办理结果是否满意";
            case "opinion" -> "请填写意见及建议，没有的请写“无”";
            case "signed" -> "请输入姓名作为签名";
            case "signedOn" -> "请填写签名日期";
            default -> "请填写" + line;
        };
    }

    private static LocalDate date(String field, String label, String written, List<Fault> faults) {
        try {
            return isEmpty(written) ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException malformed) {
            faults.add(new Fault(field, label + "请按“2026-03-05”的格式填写"));
            return null;
        }
    }

    /** What cannot be, as on a page that was opened when the city asked something else, is left out: it is asked for anew. */
    private Ratings rated(Questionnaire questions, List<Fault> faults) {
        try {
            return Ratings.entered(ratings).on(questions);
        } catch (Refusal refusal) {
            faults.addAll(refusal.faults());
            Map<String, String> sound = new HashMap<>(ratings);
            refusal.faults().forEach(fault -> sound.remove(fault.field().substring(RATED.length())));
            return Ratings.entered(sound).on(questions);
        }
    }

    private Satisfaction satisfied(List<Fault> faults) {
        try {
            return isEmpty(satisfaction) ? null : Satisfaction.valueOf(satisfaction);
        } catch (IllegalArgumentException unknown) {
            faults.add(new Fault("satisfaction", "对办理结果的评价请在所列各项中选择"));
            return null;
        }
    }

    /** Names are written with spaces between their characters at times. */
    private static String bare(String name) {
        return name.replaceAll("[\\s\\u3000]", "");
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
