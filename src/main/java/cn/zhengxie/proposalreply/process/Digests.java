package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.WorkingDays;
import cn.zhengxie.proposalreply.notice.DigestDays;
import cn.zhengxie.proposalreply.notice.Outbox;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposals;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails of each working day's morning: everybody with open work is told what is overdue and due soon, the leaders of a unit what is in
 * their unit. A node that starts later on the day makes up for it until the evening.
 */
@Service
class Digests {

    private static final int EVENING = 18;

    private final CaseProcess process;
    private final Proposals proposals;
    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final WorkingDays workingDays;
    private final DigestDays days;
    private final Outbox outbox;
    private final Clock clock;

    Digests(
            CaseProcess process,
            Proposals proposals,
            Officials officials,
            Jurisdiction jurisdiction,
            WorkingDays workingDays,
            DigestDays days,
            Outbox outbox,
            Clock clock) {
        this.process = process;
        this.proposals = proposals;
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.workingDays = workingDays;
        this.days = days;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Draft(Official to, Digest digest) {}

    /** Lets the mails of the day leave where it is time, mail is on and no node has done so; returns how many. */
    @Transactional
    public int sendIfDue() {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(ChinaTime.ZONE));
        LocalDate today = now.toLocalDate();
        boolean due = !now.isBefore(ChinaTime.morningOf(today))
                && now.getHour() < EVENING
                && outbox.sendsEmail()
                && !days.isTaken(today)
                && workingDays.isWorkingDay(today);
        if (!due || !days.take(today)) {
            return 0;
        }
        int mails = (int) drafts(today).stream()
                .filter(draft -> outbox.mail(
                        draft.to(), draft.digest().subject(), draft.digest().text()))
                .count();
        days.count(today, mails);
        return mails;
    }

    /** What would be sent now; nothing is. */
    @Transactional(readOnly = true)
    public List<Digest> preview() {
        return drafts(LocalDate.now(clock)).stream().map(Draft::digest).toList();
    }

    private List<Draft> drafts(LocalDate today) {
        Map<String, String> cases = new HashMap<>();
        Map<String, WaitingTask> open = new LinkedHashMap<>();
        List<Draft> drafts = new ArrayList<>();
        for (Official official : officials.all()) {
            List<WaitingTask> his = process.tasksOf(official).stream()
                    .filter(task -> task.businessKey() != null)
                    .toList();
            his.forEach(task -> open.put(task.id(), task));
            if (!his.isEmpty()) {
                drafts.add(draft(official, null, his, today, cases));
            }
        }
        jurisdiction.units().forEach(unit -> drafts.addAll(ofUnit(unit, open.values(), today, cases)));
        return drafts;
    }

    private List<Draft> ofUnit(Unit unit, Collection<WaitingTask> open, LocalDate today, Map<String, String> cases) {
        List<WaitingTask> inUnit =
                open.stream().filter(task -> unit.code().equals(task.unit())).toList();
        if (inUnit.isEmpty()) {
            return List.of();
        }
        Map<String, Official> leaders = Stream.of(Posts.deputy(unit.code()), Posts.signer(unit.code()))
                .flatMap(post -> officials.holding(post).stream())
                .collect(Collectors.toMap(Official::id, leader -> leader, (one, same) -> one, LinkedHashMap::new));
        return leaders.values().stream()
                .map(leader -> draft(leader, unit, inUnit, today, cases))
                .toList();
    }

    private Draft draft(Official to, Unit unit, List<WaitingTask> tasks, LocalDate today, Map<String, String> cases) {
        DigestText text = new DigestText(tasks, today, task -> name(task, cases));
        Digest digest = new Digest(
                to.id(),
                to.name(),
                unit == null ? null : unit.code(),
                officials.email(to.id()).isPresent(),
                text.subject(unit == null ? "" : unit.shortName()),
                text.text());
        return new Draft(to, digest);
    }

    /** 拟稿：第110号提案《…》（市住建局） */
    private String name(WaitingTask task, Map<String, String> cases) {
        String proposal = cases.computeIfAbsent(task.businessKey(), key -> proposals
                .find(key)
                .map(found ->
                        "第%s号%s《%s》".formatted(found.number(), found.kind().label(), found.title()))
                .orElse(key));
        String unit = Stream.ofNullable(task.unit())
                .flatMap(code -> jurisdiction.findUnit(code).stream())
                .map(found -> "（%s）".formatted(found.shortName()))
                .findFirst()
                .orElse("");
        return task.name() + "：" + proposal + unit;
    }
}
