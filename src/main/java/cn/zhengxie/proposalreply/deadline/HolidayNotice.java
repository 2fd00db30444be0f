package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.Refusal.Fault;
import cn.zhengxie.proposalreply.deadline.CalendarDay.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A year's notice as an administrator uploads it: CSV in UTF-8 with the columns date, kind (HOLIDAY or 放假, WORKDAY or 上班) and name. New
 * Year's days before 1 January may be in the file of either year.
 */
record HolidayNotice(int year, List<CalendarDay> days) {

    private static final String FIELD = "file";
    private static final List<String> HEADER = List.of("date", "kind", "name");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(false).get();
    private static final int LONGEST_NAME = 32;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Days on which every notice gives a holiday, by the regulation behind all of them. */
    private static final Map<MonthDay, String> ALWAYS = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(10, 1), "国庆节");

    /** Reads the file; refuses it with every fault of every row. */
    static HolidayNotice read(int year, byte[] content) {
        Rows rows = new Rows(year);
        try (CSVParser parser = CSVParser.parse(text(content), FORMAT)) {
            for (CSVRecord row : parser) {
                rows.take(row);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unbalanced) {
            throw new Refusal(FIELD, "文件中有引号没有配对，读不下去");
        }
        return rows.notice();
    }

    /** Days one after another, first and last included. */
    record Stretch(LocalDate first, LocalDate last) {

        boolean has(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /** The days that this notice settles: its year, and New Year's days at either end where it speaks of them. */
    List<Stretch> stretches() {
        Stretch body = new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 28));
        Stream<Stretch> ends = Stream.of(newYearAfter(year - 1), newYearAfter(year))
                .filter(end -> days.stream().anyMatch(day -> end.has(day.date)));
        return Stream.concat(Stream.of(body), ends).toList();
    }

    /** What looks forgotten: it is taken as it is, but somebody should look. */
    List<String> remarks() {
        return ALWAYS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(always -> days.stream().noneMatch(day -> isHoliday(day, always.getKey())))
                .map(always -> "文件中%d月%d日（%s）没有放假，请与通知核对"
                        .formatted(
                                always.getKey().getMonthValue(), always.getKey().getDayOfMonth(), always.getValue()))
                .toList();
    }

    private boolean isHoliday(CalendarDay day, MonthDay date) {
        return day.kind == Kind.HOLIDAY && day.date.equals(date.atYear(year));
    }

    private static Stretch newYearAfter(int year) {
        return new Stretch(LocalDate.of(year, 12, 29), LocalDate.of(year, 12, 31));
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherCharset) {
            throw new Refusal(FIELD, "文件不是 UTF-8 编码，请另存为 UTF-8 编码的 CSV");
        }
    }

    /** The rows read so far, with what is wrong in them. */
    private static final class Rows {

        private final int year;
        private final List<Fault> faults = new ArrayList<>();
        private final List<CalendarDay> days = new ArrayList<>();
        private final Map<LocalDate, Long> rowOf = new HashMap<>();
        private boolean headerSeen;

        Rows(int year) {
            this.year = year;
        }

        void take(CSVRecord row) {
            if (!headerSeen) {
                headerSeen = true;
                if (!HEADER.equals(row.toList())) {
                    fault(row, "第一行应为列名：date,kind,name");
                }
            } else if (!isEmpty(row)) {
                read(row);
            }
        }

        private void read(CSVRecord row) {
            if (row.size() != HEADER.size()) {
                fault(row, "应有3列：日期、类别、名称");
                return;
            }
            LocalDate date = date(row);
            Kind kind = Kind.called(row.get(1)).orElse(null);
            if (kind == null) {
                fault(row, "类别“%s”应为 HOLIDAY（放假）或 WORKDAY（上班）".formatted(row.get(1)));
            } else if (date != null && kind == Kind.WORKDAY && !WorkingCalendar.isWeekend(date)) {
                fault(row, "%s是%s，本来就上班，不是调休".formatted(ChineseDate.full(date), ChineseDate.weekday(date)));
            }
            checkName(row);
            days.add(new CalendarDay(date, kind, row.get(2)));
        }

        private LocalDate date(CSVRecord row) {
            LocalDate date;
            try {
                date = LocalDate.parse(row.get(0));
            } catch (DateTimeParseException malformed) {
                fault(row, "日期“%s”应写成 %d-10-01 这样".formatted(row.get(0), year));
                return null;
            }
            if (date.getYear() != year && !newYearAfter(year - 1).has(date)) {
                fault(row, "%s不在%d年（上一年只可以有12月29日至31日）".formatted(ChineseDate.full(date), year));
            }
            Long before = rowOf.putIfAbsent(date, row.getRecordNumber());
            if (before != null) {
                fault(row, "%s与第%d行重复".formatted(ChineseDate.full(date), before));
            }
            return date;
        }

        private void checkName(CSVRecord row) {
            if (row.get(2).isEmpty()) {
                fault(row, "缺少节日名称");
            } else if (row.get(2).length() > LONGEST_NAME) {
                fault(row, "节日名称超过%d个字".formatted(LONGEST_NAME));
            }
        }

        private static boolean isEmpty(CSVRecord row) {
            return row.stream().allMatch(String::isEmpty);
        }

        private void fault(CSVRecord row, String sentence) {
            String place = "第%d行".formatted(row.getRecordNumber());
            faults.add(new Fault(place, place + "：" + sentence));
        }

        HolidayNotice notice() {
            if (faults.isEmpty() && days.stream().noneMatch(day -> day.kind == Kind.HOLIDAY)) {
                faults.add(new Fault(FIELD, "文件中没有%d年的放假日期".formatted(year)));
            }
            if (!faults.isEmpty()) {
                throw new Refusal(faults);
            }
            return new HolidayNotice(year, List.copyOf(days));
        }
    }
}
