package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.Refusal.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a 征询意见表 as a proposer types them on his page, each of which may be empty or null.
 *
 * @param signature his name, typed in place of a signature
 * @param confirmed not empty where he ticked that it is his
 */
record FormEntry(
        String replyReceivedOn,
        String leadership,
        String communication,
        String quality,
        String implementation,
        String satisfaction,
        String opinion,
        String signature,
        String confirmed,
        String signedOn,
        String phone) {

    /** Longer than any line may be: what is longer is no form. */
    private static final int LONGEST = 10_000;

    FormEntry {
        // Browsers send the ends of lines as on a teleprinter.
        opinion = opinion == null ? null : opinion.replace("\r\n", "\n");
    }

    static FormEntry empty() {
        return new FormEntry(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A form that came already, to be corrected; it has to be signed anew. */
    static FormEntry of(ReturnedForm form) {
        Ratings ratings = form.ratings();
        return new FormEntry(
                text(form.replyReceivedOn()),
                text(ratings.leadership()),
                text(ratings.communication()),
                text(ratings.quality()),
                text(ratings.implementation()),
                text(form.satisfaction()),
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
     * @throws Refusal with every line at fault
     */
    ReturnedForm form(String proposer) {
        List<Fault> faults = new ArrayList<>();
        ReturnedForm form = new ReturnedForm(
                null,
                date("replyReceivedOn", "收到提案答复日期", replyReceivedOn, faults),
                phone,
                new Ratings(
                        choice(Rating.class, "leadership", "领导重视", leadership, faults),
                        choice(Rating.class, "communication", "沟通情况", communication, faults),
                        choice(Rating.class, "quality", "答复质量", quality, faults),
                        choice(Rating.class, "implementation", "落实情况", implementation, faults)),
                choice(Satisfaction.class, "satisfaction", "对办理结果的评价", satisfaction, faults),
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
        return switch (field) {
            case "leadership", "communication", "quality", "implementation" -> "请评价“%s”".formatted(line);
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

    private static <C extends Enum<C>> C choice(
            Class<C> choices, String field, String label, String chosen, List<Fault> faults) {
        try {
            return isEmpty(chosen) ? null : Enum.valueOf(choices, chosen);
        } catch (IllegalArgumentException unknown) {
            faults.add(new Fault(field, label + "请在所列各项中选择"));
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

    private static String text(Object value) {
        return value instanceof Enum<?> chosen ? chosen.name() : value == null ? null : value.toString();
    }
}
