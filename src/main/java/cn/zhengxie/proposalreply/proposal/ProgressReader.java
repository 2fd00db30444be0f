package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Progress.PaperReply;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands how far the case in a row has come: each stage needs its own and all earlier facts and has no later ones. */
final class ProgressReader {

    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("(.+?)[〔［\\[（(](\\d{4})[〕］\\]）)]第?([1-9]\\d{0,3})号");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PROMISE = 1000;

    /** The order in which things happen; between two days that are given, none may run backwards. */
    private static final List<ProposalField> COURSE = List.of(
            ProposalField.ASSIGNED_ON,
            ProposalField.ACKNOWLEDGED_ON,
            ProposalField.SIGNED_ON,
            ProposalField.REPLIED_ON);

    private enum Stage {
        ASSIGNED("待签收"),
        ACKNOWLEDGED("已签收"),
        DRAFTING("拟稿中"),
        REPLIED("已办复");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** The stage from which on the column has something to say. */
        static Stage of(ProposalField field) {
            return switch (field) {
                case ACKNOWLEDGED_ON -> ACKNOWLEDGED;
                case SECTION, DRAFTER -> DRAFTING;
                default -> REPLIED;
            };
        }

        boolean reaches(ProposalField field) {
            return compareTo(of(field)) >= 0;
        }
    }

    private final RowCells cells;
    private final CityFacts city;
    private final Map<ProposalField, LocalDate> days = new EnumMap<>(ProposalField.class);

    ProgressReader(RowCells cells, CityFacts city) {
        this.cells = cells;
        this.city = city;
    }

    /** The assignment with what has followed it; as it was where nothing has. */
    InitialAssignment continued(InitialAssignment assignment) {
        Stage stage = stage();
        if (stage == null) {
            return assignment;
        }
        ProposalField.underWay()
                .filter(field -> field != ProposalField.PROGRESS)
                .forEach(field -> examine(field, stage));
        if (stage == Stage.ASSIGNED || !isOneUnits(assignment)) {
            return assignment;
        }
        Unit unit = city.jurisdiction().unit(assignment.leadUnit());
        readDays(assignment, stage);
        String section = stage.reaches(ProposalField.SECTION) ? section(unit) : null;
        String drafter = section == null ? null : drafter(unit, section);
        PaperReply reply = stage == Stage.REPLIED ? reply(unit) : null;
        return assignment.continued(new Progress(days.get(ProposalField.ACKNOWLEDGED_ON), section, drafter, reply));
    }

    private Stage stage() {
        String label = cells.line(ProposalField.PROGRESS);
        if (label == null) {
            return cells.isReadable(ProposalField.PROGRESS) ? Stage.ASSIGNED : null;
        }
        Optional<Stage> stage = Arrays.stream(Stage.values())
                .filter(known -> known.label.equals(label))
                .findFirst();
        if (stage.isEmpty()) {
            cells.find(ProposalField.PROGRESS, EnteredText.quoted(label) + "不是待签收、已签收、拟稿中或已办复");
        }
        return stage.orElse(null);
    }

    private void examine(ProposalField field, Stage stage) {
        boolean given = cells.line(field) != null;
        if (given && !stage.reaches(field)) {
            cells.find(field, "进度是%s，这一栏应当空着".formatted(stage.label));
        }
        boolean optional = field == ProposalField.PROMISE || field == ProposalField.PROMISED_BY;
        if (!given && stage.reaches(field) && !optional) {
            cells.find(field, "进度是%s，不能为空".formatted(stage.label));
        }
    }

    /** Whether the case is with one known unit, so that it can stand further than at its receipt. */
    private boolean isOneUnits(InitialAssignment assignment) {
        if (assignment == null) {
            cells.find(ProposalField.PROGRESS, "主办单位和交办日期都填了，才能补录进度");
            return false;
        }
        if (!assignment.separateUnits().isEmpty()) {
            cells.find(ProposalField.PROGRESS, "分办的提案由各单位分别办理，不能补录进度，请按待签收导入");
        }
        return assignment.leadUnit() != null;
    }

    private void readDays(InitialAssignment assignment, Stage stage) {
        if (assignment.assignedOn() != null) {
            days.put(ProposalField.ASSIGNED_ON, assignment.assignedOn());
        }
        ProposalField before = ProposalField.ASSIGNED_ON;
        for (ProposalField field : COURSE.subList(1, COURSE.size())) {
            LocalDate day =
                    stage.reaches(field) && cells.line(field) != null ? cells.pastDay(field, city.today()) : null;
            if (day != null) {
                LocalDate earlier = days.get(before);
                if (earlier != null && day.isBefore(earlier)) {
                    cells.find(field, "%s早于%s%s".formatted(day, before.column(), earlier));
                }
                days.put(field, day);
                before = field;
            }
        }
    }

    private String section(Unit unit) {
        String name = cells.line(ProposalField.SECTION);
        if (name == null) {
            return null;
        }
        Optional<String> section = unit.sections().stream()
                .filter(known -> name.equals(known.code()) || name.equals(known.name()))
                .map(Unit.Section::code)
                .findFirst();
        if (section.isEmpty()) {
            cells.find(ProposalField.SECTION, unit.shortName() + "没有" + EnteredText.quoted(name) + "这个科室");
        }
        return section.orElse(null);
    }

    private String drafter(Unit unit, String section) {
        String name = cells.line(ProposalField.DRAFTER);
        if (name == null) {
            return null;
        }
        List<Official> known = city.officials().holding(Posts.section(unit.code(), section)).stream()
                .filter(official -> name.equals(official.id()) || name.equals(official.name()))
                .toList();
        if (known.isEmpty()) {
            cells.find(ProposalField.DRAFTER, "承办科室里没有" + EnteredText.quoted(name) + "，请写该科室人员的姓名或登录名");
        }
        if (known.size() > 1) {
            cells.find(ProposalField.DRAFTER, "承办科室里有几位" + EnteredText.quoted(name) + "，请写登录名");
        }
        return known.size() == 1 ? known.get(0).id() : null;
    }

    /** The reply, as far as it can be understood; null where its number can't. */
    private PaperReply reply(Unit unit) {
        String resultClass = resultClass();
        LocalDate promisedBy = promise(resultClass);
        String signedBy = signedBy(unit);
        Matcher number = number(unit);
        if (number == null) {
            return null;
        }
        return new PaperReply(
                Integer.parseInt(number.group(2)),
                Integer.parseInt(number.group(3)),
                resultClass,
                cells.line(ProposalField.PROMISE),
                promisedBy,
                signedBy,
                days.get(ProposalField.SIGNED_ON),
                days.get(ProposalField.REPLIED_ON));
    }

    private String resultClass() {
        String letter = cells.line(ProposalField.RESULT_CLASS);
        Map<String, String> classes = city.jurisdiction().resultClasses();
        if (letter != null && !classes.containsKey(letter)) {
            cells.find(
                    ProposalField.RESULT_CLASS,
                    EnteredText.quoted(letter) + "不是办理结果，应为"
                            + String.join(
                                    "、", classes.keySet().stream().sorted().toList()));
        }
        return letter;
    }

    /** A class B letter says that something will be done: what, and until when. */
    private LocalDate promise(String resultClass) {
        String promise = cells.line(ProposalField.PROMISE);
        boolean dated = cells.line(ProposalField.PROMISED_BY) != null;
        boolean promises = "B".equals(resultClass) || promise != null || dated;
        if (promises && promise == null) {
            cells.find(ProposalField.PROMISE, dated ? "填了承诺完成日期，承诺事项却是空的" : "办理结果是B，请填写承诺事项");
        }
        if (promises && !dated) {
            cells.find(ProposalField.PROMISED_BY, "有承诺事项，请填写完成日期");
        }
        notTooLong(ProposalField.PROMISE, promise, LONGEST_PROMISE);
        LocalDate day = dated ? cells.day(ProposalField.PROMISED_BY) : null;
        LocalDate signedOn = days.get(ProposalField.SIGNED_ON);
        if (day != null && signedOn != null && !day.isAfter(signedOn)) {
            cells.find(ProposalField.PROMISED_BY, "%s应在签发日期%s以后".formatted(day, signedOn));
        }
        return day;
    }

    /** Leaders change: whoever signed then need not hold the post now, and a login name is only another way to write a name. */
    private String signedBy(Unit unit) {
        String name = cells.line(ProposalField.SIGNED_BY);
        notTooLong(ProposalField.SIGNED_BY, name, LONGEST_NAME);
        return city.officials().holding(Posts.signer(unit.code())).stream()
                .filter(official -> official.id().equals(name))
                .map(Official::name)
                .findFirst()
                .orElse(name);
    }

    private Matcher number(Unit unit) {
        String written = cells.line(ProposalField.DOCUMENT_NUMBER);
        if (written == null) {
            return null;
        }
        Matcher number = DOCUMENT_NUMBER.matcher(EnteredText.withoutBlanks(written));
        if (!number.matches()) {
            cells.find(
                    ProposalField.DOCUMENT_NUMBER,
                    EnteredText.quoted(written)
                            + "不是发文字号，请写成 %s 这样".formatted(Unit.documentNumber(unit.documentWord(), 2020, 30)));
            return null;
        }
        String word = unit.documentWord().split("〔")[0];
        if (!number.group(1).equals(word)) {
            cells.find(
                    ProposalField.DOCUMENT_NUMBER,
                    "%s的机关代字是“%s”，不是%s".formatted(unit.shortName(), word, EnteredText.quoted(number.group(1))));
        }
        int year = Integer.parseInt(number.group(2));
        LocalDate signedOn = days.get(ProposalField.SIGNED_ON);
        if (signedOn != null && signedOn.getYear() != year) {
            cells.find(ProposalField.DOCUMENT_NUMBER, "文号是%d年的，签发日期却是%s".formatted(year, signedOn));
        }
        if (city.numbers().isFarAbove(unit.code(), year, Integer.parseInt(number.group(3)))) {
            cells.find(
                    ProposalField.DOCUMENT_NUMBER,
                    "%s比本单位当年已有的文号大%d以上，请核对".formatted(EnteredText.quoted(written), LetterNumbers.FARTHEST));
        }
        if (city.numbers().isTaken(unit.code(), year, Integer.parseInt(number.group(3)))) {
            cells.find(ProposalField.DOCUMENT_NUMBER, EnteredText.quoted(written) + "已用于其他复文或已作废");
        }
        return number;
    }

    private void notTooLong(ProposalField field, String text, int longest) {
        if (text != null && EnteredText.length(text) > longest) {
            cells.find(field, "有%d个字，不能超过%d个字".formatted(EnteredText.length(text), longest));
        }
        if (text != null && !EnteredText.isPrintable(text)) {
            cells.find(field, "含有不可见的控制字符，请删去后重新填写");
        }
    }
}
