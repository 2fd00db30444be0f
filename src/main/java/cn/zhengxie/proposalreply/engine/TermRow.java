package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.deadline.Term;
import cn.zhengxie.proposalreply.deadline.Term.Anchor;
import cn.zhengxie.proposalreply.deadline.Term.Ladder;
import cn.zhengxie.proposalreply.deadline.Term.Measure;
import cn.zhengxie.proposalreply.deadline.Term.Notice;
import cn.zhengxie.proposalreply.deadline.Term.Side;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of the table of deadlines, read as an official wrote it; what it cannot mean is refused by its place. */
final class TermRow {

    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 20;
    private static final String NONE = "无";
    private static final String OVERDUE = "逾期";
    private static final Pattern FIXED_DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern NOTICE = Pattern.compile("([^：，]+)：(起算后|期满前)(\\d{1,4})(日|个?工作日|个?月)，通知(.+)");
    private static final Pattern RUNG = Pattern.compile("(逾期当日|此后每(\\d{1,3})个工作日|第(\\d{1,2})次起)：(.+)");

    private final String place;
    private final Map<String, String> cells;

    /** @param cells by the names of the table's outputs; empty ones are missing */
    TermRow(String place, Map<String, String> cells) {
        this.place = place;
        this.cells = cells;
    }

    /** @param givenDay what the day is called that the step brings with it, or null where any name will do */
    Term term(String givenDay) {
        Anchor anchor = anchor(givenDay);
        return new Term(amount(anchor), measure(cell("measure")), anchor, warnings(), ladder(), lapse(), retroactive());
    }

    private int amount(Anchor anchor) {
        String written = cell("amount");
        check(written.matches("-?\\d{1,9}"), "数量“%s”应为整数", written);
        int amount = Integer.parseInt(written);
        int least = anchor.fixed() == null ? 1 : 0;
        check(amount >= least && amount <= LONGEST, "数量“%d”应在%d至%d之间", amount, least, LONGEST);
        return amount;
    }

    private Measure measure(String written) {
        return switch (written) {
            case "日" -> Measure.CALENDAR_DAYS;
            case "工作日", "个工作日" -> Measure.WORKING_DAYS;
            case "月", "个月" -> Measure.MONTHS;
            default -> throw refusal("单位“%s”不认识，应为日、工作日或月", written);
        };
    }

    private Anchor anchor(String givenDay) {
        String written = cell("anchor");
        Matcher fixed = FIXED_DAY.matcher(written);
        if (fixed.matches()) {
            try {
                return Anchor.fixedDay(MonthDay.of(Integer.parseInt(fixed.group(1)), Integer.parseInt(fixed.group(2))));
            } catch (DateTimeException noSuchDay) {
                throw refusal("起算“%s”不是一年中的一天", written);
            }
        }
        check(
                givenDay == null || written.isEmpty() || written.equals(givenDay),
                "起算“%s”不认识，应为“%s”或每年的某一天，如 8月5日",
                written,
                givenDay);
        return Anchor.givenDay(givenDay == null ? written : givenDay);
    }

    private List<Notice> warnings() {
        List<Notice> notices = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String written : parts("warnings")) {
            Notice notice = notice(written);
            check(names.add(notice.name()), "提醒“%s”写了两次", notice.name());
            notices.add(notice);
        }
        return notices;
    }

    private Notice notice(String written) {
        Matcher notice = NOTICE.matcher(written);
        check(notice.matches(), "提醒“%s”应写成“名称：期满前5个工作日，通知办公室”这样", written);
        String name = notice.group(1);
        check(name.length() <= LONGEST_NAME, "提醒的名称“%s”超过%d个字", name, LONGEST_NAME);
        check(!name.startsWith(OVERDUE), "提醒的名称“%s”不能以“逾期”开头", name);
        int amount = Integer.parseInt(notice.group(3));
        check(amount >= 1 && amount <= LONGEST, "提醒“%s”的数量应在1至%d之间", written, LONGEST);
        Side side = notice.group(2).equals(Side.AFTER_ANCHOR.label()) ? Side.AFTER_ANCHOR : Side.BEFORE_DUE;
        return new Notice(name, amount, measure(notice.group(4)), side, audience(notice.group(5)));
    }

    /** 逾期当日 is the first rung, 此后每… the second and its distance, 第…次起 replaces the audience from there on. */
    private Ladder ladder() {
        int interval = 0;
        List<Set<Audience>> audiences = new ArrayList<>();
        for (String written : parts("ladder")) {
            Matcher rung = RUNG.matcher(written);
            check(rung.matches(), "催办阶梯“%s”应写成“逾期当日：分管领导；此后每5个工作日：分管领导、督查局”这样", written);
            check(audiences.isEmpty() == rung.group(1).equals("逾期当日"), "催办阶梯应以“逾期当日”开头，且只写一次");
            if (rung.group(2) != null) {
                check(interval == 0, "催办阶梯“%s”：间隔只写一次", written);
                interval = Integer.parseInt(rung.group(2));
                check(interval >= 2, "催办阶梯“%s”：间隔至少2个工作日", written);
            }
            if (rung.group(3) != null) {
                repeatUntil(audiences, Integer.parseInt(rung.group(3)), interval, written);
            }
            audiences.add(audience(rung.group(4)));
        }
        return audiences.isEmpty() ? Ladder.NONE : new Ladder(interval, audiences);
    }

    private void repeatUntil(List<Set<Audience>> audiences, int number, int interval, String written) {
        check(interval > 0 && number > audiences.size(), "催办阶梯“%s”应排在“此后每…个工作日”之后，次数递增", written);
        while (audiences.size() < number - 1) {
            audiences.add(audiences.get(audiences.size() - 1));
        }
    }

    private Set<Audience> audience(String written) {
        Set<Audience> audience = new LinkedHashSet<>();
        for (String label : written.split("、")) {
            audience.add(
                    Audience.called(label.strip()).orElseThrow(() -> refusal("“%s”不认识，通知对象应为%s", label, labels())));
        }
        return audience;
    }

    private String lapse() {
        check(!cell("lapse").isEmpty(), "没有写逾期后果");
        return cell("lapse");
    }

    private boolean retroactive() {
        String written = cell("retroactive");
        check(Set.of("true", "false", "").contains(written), "是否追溯“%s”应为 true 或 false", written);
        return written.equals("true");
    }

    private List<String> parts(String name) {
        String written = cell(name);
        return written.isEmpty() || written.equals(NONE)
                ? List.of()
                : Arrays.stream(written.split("[；;]")).map(String::strip).toList();
    }

    private String cell(String name) {
        return cells.getOrDefault(name, "").strip();
    }

    private static String labels() {
        return String.join(
                "、", Arrays.stream(Audience.values()).map(Audience::label).toList());
    }

    private void check(boolean condition, String sentence, Object... words) {
        if (!condition) {
            throw refusal(sentence, words);
        }
    }

    private Refusal refusal(String sentence, Object... words) {
        return new Refusal(DeadlineTableCheck.FIELD, "期限表%s：%s".formatted(place, sentence.formatted(words)));
    }
}
