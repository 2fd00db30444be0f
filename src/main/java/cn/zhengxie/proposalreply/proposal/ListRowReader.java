package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Understands one row of a 交办清单. It goes on after a fault, so that the official hears of all of them at once. */
final class ListRowReader {

    private static final Pattern SEPARATOR = Pattern.compile("[；;]");
    /** What people put between names instead of the separator; a collective may well have it in its name. */
    private static final Pattern WRONG_SEPARATOR = Pattern.compile("[、，,/]");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9]\\d{0,2}");
    private static final Set<ProposalField> PARTS_OF_KEY =
            EnumSet.of(ProposalField.KIND, ProposalField.COMMITTEE, ProposalField.SESSION, ProposalField.NUMBER);
    private static final LocalDate FOUNDING_OF_THE_CPPCC = LocalDate.of(1949, 9, 21);

    private final TableRow row;
    private final ListHeader header;
    private final Jurisdiction jurisdiction;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<ProposalField> unreadable = EnumSet.noneOf(ProposalField.class);

    ListRowReader(TableRow row, ListHeader header, Jurisdiction jurisdiction, LocalDate today) {
        this.row = row;
        this.header = header;
        this.jurisdiction = jurisdiction;
        this.today = today;
    }

    ListRow read() {
        for (ProposalField field : ProposalField.values()) {
            examineCell(field);
        }
        NewProposal proposal = new NewProposal(
                kind(),
                wholeNumber(ProposalField.COMMITTEE),
                wholeNumber(ProposalField.SESSION),
                line(ProposalField.NUMBER),
                line(ProposalField.TITLE),
                line(ProposalField.CATEGORY),
                isKey(),
                EnteredText.passage(raw(ProposalField.CONTENT)),
                proposers(),
                assignment());
        ProposalRules.examine(proposal).forEach(this::find);
        return new ListRow(row.number(), proposal, hasSoundKey() ? proposal.id() : null, findings);
    }

    private boolean hasSoundKey() {
        return PARTS_OF_KEY.stream().noneMatch(unreadable::contains)
                && findings.stream().map(Finding::field).noneMatch(PARTS_OF_KEY::contains);
    }

    private void examineCell(ProposalField field) {
        Cell cell = header.cell(row, field);
        String fault = cell.fault();
        if (fault == null && cell.day() != null && field != ProposalField.ASSIGNED_ON) {
            fault = "被当成了日期“%s”，请把单元格设为文本后重新填写".formatted(cell.text());
        }
        if (fault != null) {
            find(field, fault);
        }
        if (fault != null || !header.has(field)) {
            unreadable.add(field);
        }
    }

    private ProposalKind kind() {
        String name = line(ProposalField.KIND);
        if (name == null) {
            return ProposalKind.CPPCC_PROPOSAL;
        }
        return ProposalKind.called(name).orElseGet(() -> {
            find(ProposalField.KIND, EnteredText.quoted(name) + "不是提案或建议");
            return ProposalKind.CPPCC_PROPOSAL;
        });
    }

    private int wholeNumber(ProposalField field) {
        String text = line(field);
        return text != null && WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    private boolean isKey() {
        String answer = line(ProposalField.KEY);
        if (answer != null && !answer.equals("是") && !answer.equals("否")) {
            find(ProposalField.KEY, EnteredText.quoted(answer) + "不是“是”或“否”");
        }
        return "是".equals(answer);
    }

    private List<Proposer> proposers() {
        List<String> names = values(ProposalField.PROPOSER);
        List<Proposer.Type> types = proposerTypes(names.size());
        List<String> telephones = ofProposers(ProposalField.TELEPHONE, names.size());
        List<String> addresses = ofProposers(ProposalField.ADDRESS, names.size());
        List<String> emails = ofProposers(ProposalField.EMAIL, names.size());
        List<Proposer> proposers = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            Proposer.Type type = types.get(index);
            if (name != null
                    && type == Proposer.Type.INDIVIDUAL
                    && WRONG_SEPARATOR.matcher(name).find()) {
                find(ProposalField.PROPOSER, EnteredText.quoted(name) + "像是几位提案者，各位之间请用“；”分隔");
            }
            proposers.add(new Proposer(
                    index + 1, name, type, telephones.get(index), addresses.get(index), emails.get(index)));
        }
        return proposers;
    }

    /** One type for all of them, or each his own. */
    private List<Proposer.Type> proposerTypes(int proposers) {
        List<Proposer.Type> types = new ArrayList<>();
        for (String name : values(ProposalField.PROPOSER_TYPE)) {
            Optional<Proposer.Type> type = name == null ? Optional.empty() : Proposer.Type.called(name);
            if (type.isEmpty()) {
                find(ProposalField.PROPOSER_TYPE, EnteredText.quoted(name == null ? "" : name) + "不是个人或集体");
            }
            types.add(type.orElse(Proposer.Type.INDIVIDUAL));
        }
        if (types.isEmpty()) {
            return Collections.nCopies(proposers, Proposer.Type.INDIVIDUAL);
        }
        if (types.size() == 1) {
            return Collections.nCopies(proposers, types.get(0));
        }
        if (types.size() != proposers && proposers > 0) {
            find(ProposalField.PROPOSER_TYPE, "写了%d个类型，提案者却有%d位".formatted(types.size(), proposers));
            return Collections.nCopies(proposers, Proposer.Type.INDIVIDUAL);
        }
        return types;
    }

    /** What the proposers gave, in their order; who gave nothing has null. */
    private List<String> ofProposers(ProposalField field, int proposers) {
        List<String> values = new ArrayList<>(values(field));
        while (!values.isEmpty() && values.get(values.size() - 1) == null) {
            values.remove(values.size() - 1);
        }
        if (values.size() > proposers && proposers > 0) {
            find(field, "写了%d个，提案者却只有%d位".formatted(values.size(), proposers));
        }
        while (values.size() < proposers) {
            values.add(null);
        }
        return values;
    }

    private InitialAssignment assignment() {
        boolean hasLead = line(ProposalField.LEAD_UNIT) != null;
        boolean hasDay = line(ProposalField.ASSIGNED_ON) != null;
        List<String> leads = units(ProposalField.LEAD_UNIT);
        List<String> coUnits = units(ProposalField.CO_UNITS);
        LocalDate assignedOn = hasDay ? assignedOn() : null;
        String handling = handling();
        if (!hasLead && (hasDay || line(ProposalField.CO_UNITS) != null)) {
            find(ProposalField.LEAD_UNIT, hasDay ? "填了交办日期，主办单位却是空的" : "填了会办单位，主办单位却是空的");
        }
        if (hasLead && !hasDay) {
            find(ProposalField.ASSIGNED_ON, "填了主办单位，交办日期却是空的");
        }
        if (!hasLead || !hasDay) {
            return null;
        }
        boolean separate = "分办".equals(handling);
        int named = namesIn(ProposalField.LEAD_UNIT).size();
        if ("主办".equals(handling) && named > 1) {
            find(ProposalField.LEAD_UNIT, "主办单位只能有一个；由几个单位分别答复的，办理方式请写“分办”");
        }
        if (separate && named == 1) {
            find(ProposalField.LEAD_UNIT, "分办要写两个以上的单位；只由一个单位答复的，办理方式请写“主办”");
        }
        coUnits.stream()
                .filter(leads::contains)
                .forEach(unit -> find(ProposalField.CO_UNITS, EnteredText.quoted(nameOf(unit)) + "已是主办单位"));
        String lead = separate || leads.isEmpty() ? null : leads.get(0);
        return new InitialAssignment(lead, coUnits, separate ? leads : List.of(), assignedOn);
    }

    /** 主办 or 分办, null where it can't be known. */
    private String handling() {
        String handling = line(ProposalField.HANDLING);
        if (unreadable.contains(ProposalField.HANDLING)) {
            return null;
        }
        if (handling == null || handling.equals("主办") || handling.equals("分办")) {
            return handling == null ? "主办" : handling;
        }
        find(ProposalField.HANDLING, EnteredText.quoted(handling) + "不是主办或分办");
        return null;
    }

    /** Codes of the units that are known; an unknown or repeated one is a fault. */
    private List<String> units(ProposalField field) {
        List<String> codes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : namesIn(field)) {
            jurisdiction
                    .findUnit(name)
                    .ifPresentOrElse(
                            unit -> {
                                if (seen.add(unit.code())) {
                                    codes.add(unit.code());
                                } else {
                                    find(field, EnteredText.quoted(name) + "重复");
                                }
                            },
                            () -> find(field, "没有" + EnteredText.quoted(name) + "这个承办单位"));
        }
        return codes;
    }

    private List<String> namesIn(ProposalField field) {
        return values(field).stream().filter(name -> name != null).toList();
    }

    private String nameOf(String unit) {
        return jurisdiction.unit(unit).shortName();
    }

    private LocalDate assignedOn() {
        Cell cell = header.cell(row, ProposalField.ASSIGNED_ON);
        try {
            LocalDate day = cell.day() != null ? cell.day() : WrittenDate.parse(line(ProposalField.ASSIGNED_ON));
            if (day.isAfter(today)) {
                find(ProposalField.ASSIGNED_ON, "%s还没有到，不能晚于今天".formatted(day));
            }
            if (day.isBefore(FOUNDING_OF_THE_CPPCC)) {
                find(ProposalField.ASSIGNED_ON, "%s太早了，请核对年份".formatted(day));
            }
            return day;
        } catch (WrittenDate.NoSuchDay impossible) {
            find(ProposalField.ASSIGNED_ON, impossible.getMessage());
            return null;
        }
    }

    /** The values in a cell, in their order, null for a blank one; none where the cell is blank. */
    private List<String> values(ProposalField field) {
        String text = line(field);
        if (text == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String value : SEPARATOR.split(text, -1)) {
            values.add(EnteredText.line(value));
        }
        return values;
    }

    private String line(ProposalField field) {
        return EnteredText.line(raw(field));
    }

    private String raw(ProposalField field) {
        return unreadable.contains(field) ? "" : header.cell(row, field).text();
    }

    private void find(ProposalField field, String problem) {
        find(Finding.of(field, problem));
    }

    private void find(Finding finding) {
        // Of a cell that can't be read, or of a column that is missing, that much has been said.
        if (!unreadable.contains(finding.field())) {
            findings.add(finding);
        }
    }
}
