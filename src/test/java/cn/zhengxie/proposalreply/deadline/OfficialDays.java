package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.deadline.CalendarDay.Kind;
import cn.zhengxie.proposalreply.deadline.WorkingCalendar.Special;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The calendar of 2018 to 2026 as the product ships it, for tests without a database. */
final class OfficialDays {

    static final Set<Integer> YEARS = IntStream.rangeClosed(2018, 2026).boxed().collect(Collectors.toSet());

    private OfficialDays() {}

    static WorkingCalendar calendar() {
        return new WorkingCalendar(days(), YEARS);
    }

    /** The calendar with some of its days otherwise. */
    static WorkingCalendar calendar(UnaryOperator<Map<LocalDate, Special>> change) {
        return new WorkingCalendar(change.apply(new HashMap<>(days())), YEARS);
    }

    static Map<LocalDate, Special> days() {
        return file().lines()
                .skip(1)
                .map(row -> row.split(","))
                .collect(Collectors.toMap(
                        row -> LocalDate.parse(row[0]),
                        row -> new Special(Kind.valueOf(row[1]), row[2]),
                        (first, second) -> second,
                        TreeMap::new));
    }

    /** The rows of a year with their header, as an administrator would upload them. */
    static String file(int year) {
        return file().lines()
                .filter(row -> row.startsWith("date") || row.startsWith(year + "-"))
                .collect(Collectors.joining("\n"));
    }

    private static String file() {
        try (InputStream file = OfficialDays.class.getResourceAsStream("/deadline/cn-public-holidays.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
