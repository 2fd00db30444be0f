package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.Refusal.Fault;
import cn.zhengxie.proposalreply.dispatch.Delivery;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.post.LetterToPost;
import cn.zhengxie.proposalreply.post.LettersToPost;
import cn.zhengxie.proposalreply.proposal.UploadedTable;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office says which letters went to the post office, many at once: all of them or none. */
@Component
class PostedLetters {

    private static final String NUMBER = "编号";
    private static final String ADDRESSEE = "收件人";
    private static final String TRACKING = "邮件号码";
    private static final String DAY = "寄出日期";

    /** A letter and what stands on its receipt. */
    record Posted(long recipient, String trackingNumber, LocalDate deliveredOn) {}

    private final LettersToPost letters;
    private final CaseProcess process;
    private final Jurisdiction jurisdiction;
    private final ObjectMapper json;

    PostedLetters(LettersToPost letters, CaseProcess process, Jurisdiction jurisdiction, ObjectMapper json) {
        this.letters = letters;
        this.process = process;
        this.jurisdiction = jurisdiction;
        this.json = json;
    }

    /** Of every unit whose office he holds. */
    List<LetterToPost> waiting(Official office) {
        List<String> units = jurisdiction.units().stream()
                .map(Unit::code)
                .filter(unit -> office.holds(Posts.office(unit)))
                .toList();
        if (units.isEmpty()) {
            throw new AccessDeniedException("no unit's office");
        }
        return units.stream().flatMap(unit -> letters.of(unit).stream()).toList();
    }

    /** @throws Refusal with every fault, named by the letter's place in the list */
    @Transactional
    public void enter(List<Posted> posted, Official office) {
        Refusal.unless(posted != null && !posted.isEmpty(), null, "请至少填写一封的邮件号码");
        Map<Long, LetterToPost> waiting = new TreeMap<>();
        waiting(office).forEach(letter -> waiting.put(letter.recipient().id(), letter));
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < posted.size(); index++) {
            String place = "deliveries[%d]".formatted(index);
            Posted entry = posted.get(index);
            complete(entry, waiting.remove(entry.recipient()), office).stream()
                    .map(fault -> new Fault(place + "." + fault.field(), fault.sentence()))
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    /**
     * Reads a list as the post office gives it back.
     *
     * @return how many letters it named
     * @throws Refusal with every fault by row and column
     */
    @Transactional
    public int importList(byte[] content, Official office) {
        List<LetterToPost> waiting = waiting(office);
        List<Fault> faults = new ArrayList<>();
        Set<Long> named = new HashSet<>();
        List<UploadedTable.Line> lines = UploadedTable.read(content, List.of(NUMBER, ADDRESSEE, TRACKING, DAY))
                .lines();
        Refusal.unless(!lines.isEmpty(), "file", "表格里没有一封信");
        for (UploadedTable.Line line : lines) {
            String tracking = line.text(TRACKING);
            LocalDate day = line.day(DAY);
            LetterToPost letter = meant(line, waiting);
            if (letter != null && !named.add(letter.recipient().id())) {
                line.fault(NUMBER, "这一封在表格中出现了两次");
            } else if (letter != null && line.faults().isEmpty()) {
                complete(new Posted(letter.recipient().id(), tracking, day), letter, office)
                        .forEach(fault -> line.fault(column(fault.field()), fault.sentence()));
            }
            faults.addAll(line.faults());
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return lines.size();
    }

    private static String column(String field) {
        return "deliveredOn".equals(field) ? DAY : TRACKING;
    }

    /** The letter that a row means, null where that is not clear. */
    private static LetterToPost meant(UploadedTable.Line line, List<LetterToPost> waiting) {
        String number = line.text(NUMBER);
        String addressee = line.text(ADDRESSEE);
        if (number == null || addressee == null) {
            line.fault(number == null ? NUMBER : ADDRESSEE, "没有填写");
            return null;
        }
        List<LetterToPost> numbered = waiting.stream()
                .filter(letter -> Stream.of(letter.number(), letter.proposalId(), letter.documentNumber())
                        .filter(Objects::nonNull)
                        .anyMatch(number::equals))
                .toList();
        List<LetterToPost> found = numbered.stream()
                .filter(letter ->
                        List.of(letter.addressee(), letter.recipient().name()).contains(addressee))
                .toList();
        if (numbered.isEmpty()) {
            line.fault(NUMBER, "没有编号为“%s”的待邮寄复文".formatted(number));
        } else if (found.isEmpty()) {
            line.fault(ADDRESSEE, "编号“%s”没有寄给“%s”的待邮寄复文".formatted(number, addressee));
        } else if (found.size() > 1) {
            line.fault(NUMBER, "有几封复文都是“%s”，请改写文号".formatted(number));
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Ends the waiting task of the letter; says what is wrong with the entry. */
    private List<Fault> complete(Posted posted, LetterToPost letter, Official office) {
        if (letter == null) {
            return List.of(new Fault("trackingNumber", "这一封不在待邮寄之列，可能已由他人登记"));
        }
        List<Fault> faults = new ArrayList<>();
        if (posted.trackingNumber() == null || posted.trackingNumber().isBlank()) {
            faults.add(new Fault("trackingNumber", "%s：请填写邮件号码".formatted(letter.addressee())));
        }
        if (posted.deliveredOn() == null) {
            faults.add(new Fault("deliveredOn", "%s：请填写寄出日期".formatted(letter.addressee())));
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        try {
            Delivery form = new Delivery(posted.deliveredOn(), posted.trackingNumber(), null);
            process.confirmDelivery(letter.recipient(), json.valueToTree(form), office);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.faults().stream()
                    .map(fault -> new Fault(
                            Objects.requireNonNullElse(fault.field(), "trackingNumber"),
                            "%s：%s".formatted(letter.addressee(), fault.sentence())))
                    .toList();
        }
    }
}
