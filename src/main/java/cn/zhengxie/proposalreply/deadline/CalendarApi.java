package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The working calendar: everybody reads it, an administrator loads a year's notice. */
@RestController
@RequestMapping("/api/calendar")
class CalendarApi {

    private final HolidayCalendar calendar;
    private final Officials officials;

    CalendarApi(HolidayCalendar calendar, Officials officials) {
        this.calendar = calendar;
        this.officials = officials;
    }

    record Warnings(List<String> warnings) {}

    @GetMapping("/{year:\\d{1,4}}")
    HolidayCalendar.Year year(@PathVariable int year) {
        return calendar.year(year);
    }

    @GetMapping("/warnings")
    Warnings warnings() {
        return new Warnings(calendar.warnings());
    }

    @PostMapping(path = "/{year:\\d{1,4}}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    HolidayCalendar.Loaded upload(@PathVariable int year, @RequestParam(required = false) MultipartFile file) {
        Official administrator = administrator();
        Refusal.unless(file != null && !file.isEmpty(), "file", "请选择%d年节假日安排的 CSV 文件".formatted(year));
        try {
            return calendar.load(year, file.getBytes(), administrator);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For scripts: the file itself as the body. */
    @PostMapping(
            path = "/{year:\\d{1,4}}",
            consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    HolidayCalendar.Loaded load(@PathVariable int year, @RequestBody byte[] csv) {
        return calendar.load(year, csv, administrator());
    }

    private Official administrator() {
        Official official = officials.current();
        if (!mayLoad(official)) {
            throw new AccessDeniedException(official.id() + " is no administrator");
        }
        return official;
    }

    static boolean mayLoad(Official official) {
        return official.holds(Posts.ADMINISTRATOR);
    }
}
