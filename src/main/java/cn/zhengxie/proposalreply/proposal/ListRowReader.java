package cn.zhengxie.proposalreply.proposal;

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

    /** What people put between names instead of the separator; a collective may well have it in its name. */
    private static final Pattern WRONG_SEPARATOR = Pattern.compile("[、，,/]");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9]\\d{0,2}");
    private static final Set<ProposalField> PARTS_OF_KEY =
            EnumSet.of(ProposalField.KIND, ProposalField.COMMITTEE, ProposalField.SESSION, ProposalField.NUMBER);

    private final RowCells cells;
    private final CityFacts city;

    ListRowReader(TableRow row, ListHeader header, CityFacts city) {
        this.cells = new RowCells(row, header);
        this.city = city;
    }

    ListRow read() {
        InitialAssignment assignment = assignment();
        NewProposal proposal = new NewProposal(
                kind(),
                wholeNumber(ProposalField.COMMITTEE),
                wholeNumber(ProposalField.SESSION),
                line(ProposalField.NUMBER),
                line(ProposalField.TITLE),
                line(ProposalField.CATEGORY),
                isKey(),
                EnteredText.passage(cells.raw(ProposalField.CONTENT)),
                proposers(),
                new ProgressReader(cells, city).continued(assignment));
        ProposalRules.examine(proposal, city.fonts()).forEach(cells::find);
        return new ListRow(cells.number(), proposal, hasSoundKey() ? proposal.id() : null, cells.findings());
    }

    private boolean hasSoundKey() {
        return PARTS_OF_KEY.stream().allMatch(cells::isReadable)
                && cells.findings().stream().map(Finding::field).noneMatch(PARTS_OF_KEY::contains);
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
        LocalDate assignedOn = hasDay ? cells.pastDay(ProposalField.ASSIGNED_ON, city.today()) : null;
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
        if (!cells.isReadable(ProposalField.HANDLING)) {
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
            city.jurisdiction()
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
        return city.jurisdiction().unit(unit).shortName();
    }

    private List<String> values(ProposalField field) {
        return cells.values(field);
    }

    private String line(ProposalField field) {
        return cells.line(field);
    }

    private void find(ProposalField field, String problem) {
        cells.find(field, problem);
    }
}
