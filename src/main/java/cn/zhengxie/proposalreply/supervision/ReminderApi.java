package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.notice.Reminder;
import cn.zhengxie.proposalreply.notice.Reminders;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.Proposals;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 催办 by hand, and every 催办单 as a paper. */
@RestController
@RequestMapping("/api/proposals/{businessKey}")
class ReminderApi {

    /**
     * What 督查局 writes.
     *
     * @param unit may be left out where one unit answers
     * @param to names of audiences in lower case, e.g. office; the usual ones where it is left out
     */
    record ReminderForm(String unit, String text, List<String> to) {}

    record Written(long id, String number) {}

    /** Which sheet somebody asks for; what is left out may be any. */
    record Wanted(Long id, String unit, Integer round) {

        boolean names(Reminder sheet) {
            return (id == null || id == sheet.id())
                    && (unit == null || unit.equals(sheet.unit()))
                    && (round == null || round == sheet.round());
        }
    }

    private final Reminders reminders;
    private final ReminderPaper paper;
    private final Documents documents;
    private final Proposals proposals;
    private final Assignments assignments;
    private final CaseAccess access;
    private final Officials officials;

    ReminderApi(
            Reminders reminders,
            ReminderPaper paper,
            Documents documents,
            Proposals proposals,
            Assignments assignments,
            CaseAccess access,
            Officials officials) {
        this.reminders = reminders;
        this.paper = paper;
        this.documents = documents;
        this.proposals = proposals;
        this.assignments = assignments;
        this.access = access;
        this.officials = officials;
    }

    @PostMapping("/reminders")
    @ResponseStatus(HttpStatus.CREATED)
    Written remind(@PathVariable String businessKey, @RequestBody ReminderForm form) {
        Official official = officials.current();
        if (!access.mayRemind(official)) {
            throw new AccessDeniedException("only 督查局");
        }
        proposals.get(businessKey);
        HandlingUnit held = unit(businessKey, form.unit());
        Reminder written =
                reminders.byHand(businessKey, held.unit(), held.round(), form.text(), audience(form.to()), official);
        return new Written(written.id(), written.number().toString());
    }

    private HandlingUnit unit(String proposalId, String unit) {
        List<HandlingUnit> holding = assignments.of(proposalId).stream()
                .filter(HandlingUnit::isHolding)
                .filter(held -> unit == null ? held.role().answers() : unit.equals(held.unit()))
                .toList();
        Refusal.unless(!holding.isEmpty(), "unit", unit == null ? "这件提案还没有承办单位" : "该单位不承办这件提案");
        Refusal.unless(holding.size() == 1, "unit", "这件提案有几个单位分别办理，请写明催办哪个单位");
        return holding.get(0);
    }

    private static Set<Audience> audience(List<String> names) {
        return names == null
                ? Set.of()
                : names.stream().map(ReminderApi::audience).collect(Collectors.toSet());
    }

    private static Audience audience(String name) {
        return Stream.of(Audience.values())
                .filter(audience -> audience.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .or(() -> Audience.called(name))
                .orElseThrow(() -> new Refusal("to", "没有“%s”这一告知对象".formatted(name)));
    }

    /** The sheet of that id, or the latest, of a unit or round where these are given. */
    @GetMapping("/documents/reminder.{extension}")
    ResponseEntity<byte[]> sheet(@PathVariable String businessKey, @PathVariable String extension, Wanted wanted) {
        DocumentFormat format = DocumentFormat.ofEvery(extension).orElseThrow(ReminderApi::noSuchSheet);
        return CaseFileApi.file("reminder", format, print(businessKey, wanted, format));
    }

    @GetMapping("/documents/reminder/pages")
    CaseFileApi.Pages pages(@PathVariable String businessKey, Wanted wanted) {
        return new CaseFileApi.Pages(documents.pages(print(businessKey, wanted, DocumentFormat.PDF)));
    }

    /** The first page is 1. */
    @GetMapping("/documents/reminder/pages/{page}.png")
    ResponseEntity<byte[]> page(@PathVariable String businessKey, @PathVariable int page, Wanted wanted) {
        byte[] pdf = print(businessKey, wanted, DocumentFormat.PDF);
        return CaseFileApi.picture(documents.page(pdf, page));
    }

    private byte[] print(String businessKey, Wanted wanted, DocumentFormat format) {
        Official reader = officials.current();
        proposals.get(businessKey);
        access.checkReadable(businessKey, reader);
        Reminder reminder = reminders.of(businessKey).stream()
                .filter(wanted::names)
                .reduce((earlier, later) -> later)
                .orElseThrow(ReminderApi::noSuchSheet);
        return paper.print(reminder, format, reader);
    }

    private static NoSuchElementException noSuchSheet() {
        return new NoSuchElementException("没有这份催办单");
    }
}
