package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.CalendarDay.Kind;
import cn.zhengxie.proposalreply.organization.Official;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The State Council's yearly notices: which days are holidays, which weekends are worked for them, which years are known. */
@Service
@Transactional
public class HolidayCalendar {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CalendarDayRepository days;
    private final CalendarYearRepository years;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HolidayCalendar(
            CalendarDayRepository days,
            CalendarYearRepository years,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.days = days;
        this.years = years;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A year.
     *
     * @param known whether its notice is loaded
     * @param loadedBy who loaded it last, or null
     * @param days its holidays and make-up days, in order
     */
    public record Year(int year, boolean known, String loadedBy, List<Day> days) {}

    /** A day with its kind, HOLIDAY or WORKDAY, and the name of its holiday. */
    public record Day(LocalDate date, String kind, String name) {}

    /**
     * What loading a file has done.
     *
     * @param holidays number of days in it that are not worked
     * @param workdays number of weekend days in it that are
     * @param remarks what looks forgotten in the file
     */
    public record Loaded(int year, long holidays, long workdays, List<String> remarks) {}

    @Transactional(readOnly = true)
    public Year year(int year) {
        checkYear(year);
        List<Day> special = days
                .findByDateBetweenOrderByDate(
                        LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31))
                .stream()
                .map(day -> new Day(day.date, day.kind.name(), day.name))
                .toList();
        CalendarYear loaded = years.findById(year).orElse(null);
        return new Year(year, loaded != null, loaded == null ? null : loaded.loadedBy, special);
    }

    /** Loads or replaces a year's notice, whole or not at all. */
    public Loaded load(int year, byte[] csv, Official by) {
        checkYear(year);
        HolidayNotice notice = HolidayNotice.read(year, csv);
        notice.stretches().forEach(stretch -> days.deleteBetween(stretch.first(), stretch.last()));
        days.saveAllAndFlush(notice.days());
        years.saveAndFlush(new CalendarYear(year, by.name(), clock.instant()));
        Loaded loaded = new Loaded(year, count(notice, Kind.HOLIDAY), count(notice, Kind.WORKDAY), notice.remarks());
        String what = "载入%d年节假日安排：放假%d天，调休上班%d天".formatted(year, loaded.holidays(), loaded.workdays());
        audit.record(Act.ofOffice("载入日历", LocalDate.now(clock), what), by);
        events.publishEvent(new CalendarChanged(year));
        return loaded;
    }

    /** What an administrator has to see to, in sentences: a year that runs or comes soon and whose notice is not loaded. */
    @Transactional(readOnly = true)
    public List<String> warnings() {
        LocalDate today = LocalDate.now(clock);
        List<String> warnings = new ArrayList<>();
        if (years.findById(today.getYear()).isEmpty()) {
            warnings.add("%d年节假日安排没有载入，今年的期限都不准确，请立即载入".formatted(today.getYear()));
        }
        boolean noticeIsOut = !today.isBefore(LocalDate.of(today.getYear(), Month.NOVEMBER, 1));
        if (noticeIsOut && years.findById(today.getYear() + 1).isEmpty()) {
            warnings.add("%d年节假日安排还没有载入，跨年的期限都是暂定的。国务院办公厅通知公布后，请在工作日历页面上传".formatted(today.getYear() + 1));
        }
        return warnings;
    }

    private static long count(HolidayNotice notice, Kind kind) {
        return notice.days().stream().filter(day -> day.kind == kind).count();
    }

    private static void checkYear(int year) {
        Refusal.unless(year >= FIRST_YEAR && year <= LAST_YEAR, "year", "年份应在%d至%d之间".formatted(FIRST_YEAR, LAST_YEAR));
    }
}
