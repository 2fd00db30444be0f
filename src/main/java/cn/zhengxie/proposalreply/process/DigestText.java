package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.ChinaTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a digest says of open tasks: overdue, due within a week, and how many besides. */
final class DigestText {

    private static final int SOON_DAYS = 7;

    private final LocalDate today;
    private final Function<WaitingTask, String> name;
    private final List<WaitingTask> overdue;
    private final List<WaitingTask> soon;
    private final int others;

    /** @param name what a task is called, with its case */
    DigestText(List<WaitingTask> open, LocalDate today, Function<WaitingTask, String> name) {
        this.today = today;
        this.name = name;
        this.overdue = ofDays(open, days -> days < 0);
        this.soon = ofDays(open, days -> days >= 0 && days <= SOON_DAYS);
        this.others = open.size() - overdue.size() - soon.size();
    }

    private List<WaitingTask> ofDays(List<WaitingTask> open, Predicate<Long> wanted) {
        return open.stream()
                .filter(task -> task.due() != null && wanted.test(days(task)))
                .sorted(Comparator.comparing(WaitingTask::due))
                .toList();
    }

    private LocalDate due(WaitingTask task) {
        return task.due().atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
    }

    private long days(WaitingTask task) {
        return ChronoUnit.DAYS.between(today, due(task));
    }

    String subject(String whose) {
        return "%s待办提醒（%d月%d日）：已逾期%d件，%d天内到期%d件"
                .formatted(whose, today.getMonthValue(), today.getDayOfMonth(), overdue.size(), SOON_DAYS, soon.size());
    }

    String text() {
        return part("已逾期", overdue) + part("%d天内到期".formatted(SOON_DAYS), soon) + "其他待办%d件。\n".formatted(others);
    }

    private String part(String title, List<WaitingTask> tasks) {
        if (tasks.isEmpty()) {
            return title + "：无\n\n";
        }
        return tasks.stream().map(this::line).collect(Collectors.joining("", title + "：\n", "\n"));
    }

    private String line(WaitingTask task) {
        LocalDate due = due(task);
        long days = days(task);
        String left = days < 0 ? "已逾期%d天".formatted(-days) : days == 0 ? "今天到期" : "还有%d天".formatted(days);
        return "- %s，%d年%d月%d日到期，%s\n"
                .formatted(name.apply(task), due.getYear(), due.getMonthValue(), due.getDayOfMonth(), left);
    }
}
