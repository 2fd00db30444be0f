package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.WorkingDays;
import cn.zhengxie.proposalreply.notice.Outbox;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dry run of the morning's mails, for the administrator. */
@RestController
class DigestApi {

    /** What would leave today, if it is a working day and e-mail is on. */
    record Preview(LocalDate day, boolean workingDay, boolean emailOn, List<Digest> mails) {}

    private final Digests digests;
    private final Outbox outbox;
    private final WorkingDays workingDays;
    private final BusinessDates dates;
    private final Officials officials;

    DigestApi(Digests digests, Outbox outbox, WorkingDays workingDays, BusinessDates dates, Officials officials) {
        this.digests = digests;
        this.outbox = outbox;
        this.workingDays = workingDays;
        this.dates = dates;
        this.officials = officials;
    }

    @GetMapping("/api/digests/preview")
    Preview preview() {
        if (!officials.current().holds(Posts.ADMINISTRATOR)) {
            throw new AccessDeniedException("only administrators");
        }
        LocalDate today = dates.today();
        return new Preview(today, workingDays.isWorkingDay(today), outbox.sendsEmail(), digests.preview());
    }
}
