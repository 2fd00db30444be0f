package cn.zhengxie.proposalreply.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.HashSet;
import java.util.Set;

/**
 * The same calendar and the same rules of 民法典 201–203 a second time, deliberately naive: one day after the other, with nothing of the
 * product but its file of days.
 */
final class NaiveDays {

    private final Set<String> rests = new HashSet<>();
    private final Set<String> makeUps = new HashSet<>();

    NaiveDays() {
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                NaiveDays.class.getResourceAsStream("/deadline/cn-public-holidays.csv"), StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                if (row.contains("HOLIDAY")) {
                    rests.add(row.substring(0, 10));
                } else if (row.contains("WORKDAY")) {
                    makeUps.add(row.substring(0, 10));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isWorked(LocalDate day) {
        if (makeUps.contains(day.toString())) {
            return true;
        }
        if (rests.contains(day.toString())) {
            return false;
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> false;
            default -> true;
        };
    }

    LocalDate lastDay(LocalDate given, Term term) {
        return lastDay(given, term, 0);
    }

    /** The same where the clock stood still for some days. */
    LocalDate lastDay(LocalDate given, Term term, int suspended) {
        LocalDate day = start(given, term.anchor().fixed());
        switch (term.measure()) {
            case CALENDAR_DAYS -> {
                for (int left = term.amount(); left > 0; left--) {
                    day = day.plusDays(1);
                }
            }
            case WORKING_DAYS -> {
                int left = term.amount();
                while (left > 0) {
                    day = day.plusDays(1);
                    if (isWorked(day)) {
                        left--;
                    }
                }
            }
            case MONTHS -> day = sameDay(day, term.amount());
        }
        for (int left = suspended; left > 0; left--) {
            day = day.plusDays(1);
        }
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether a day that decides on the end lies in a year without notice, the last three of 2026 included. */
    boolean isUncertain(LocalDate given, Term term) {
        LocalDate last = lastDay(given, term);
        return last.getYear() > 2026
                || last.getYear() == 2026 && last.getMonth() == Month.DECEMBER && last.getDayOfMonth() > 28;
    }

    private static LocalDate start(LocalDate given, MonthDay fixed) {
        if (fixed == null) {
            return given;
        }
        LocalDate day = given.plusDays(1);
        while (day.getMonth() != fixed.getMonth() || day.getDayOfMonth() != fixed.getDayOfMonth()) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Counts the months on its fingers and takes the month's last day where it has not that many. */
    private static LocalDate sameDay(LocalDate start, int months) {
        int year = start.getYear();
        int month = start.getMonthValue();
        for (int left = months; left > 0; left--) {
            month = month == 12 ? 1 : month + 1;
            year = month == 1 ? year + 1 : year;
        }
        int longest = Month.of(month).length(Year.isLeap(year));
        return LocalDate.of(year, month, Math.min(start.getDayOfMonth(), longest));
    }
}
