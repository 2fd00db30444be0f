package cn.zhengxie.proposalreply.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The cells of one row by their columns, and what is found wrong with them. */
final class RowCells {

    private static final Pattern SEPARATOR = Pattern.compile("[；;]");
    private static final LocalDate FOUNDING_OF_THE_CPPCC = LocalDate.of(1949, 9, 21);

    private final TableRow row;
    private final ListHeader header;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<ProposalField> unreadable = EnumSet.noneOf(ProposalField.class);

    RowCells(TableRow row, ListHeader header) {
        this.row = row;
        this.header = header;
        for (ProposalField field : ProposalField.values()) {
            examine(field);
        }
    }

    private void examine(ProposalField field) {
        Cell cell = header.cell(row, field);
        String fault = cell.fault();
        if (fault == null && cell.day() != null && !field.isDay()) {
            fault = "被当成了日期“%s”，请把单元格设为文本后重新填写".formatted(cell.text());
        }
        if (fault != null) {
            find(field, fault);
        }
        if (fault != null || !header.has(field) && !header.isLeftOut(field)) {
            unreadable.add(field);
        }
    }

    int number() {
        return row.number();
    }

    List<Finding> findings() {
        return findings;
    }

    boolean isReadable(ProposalField field) {
        return !unreadable.contains(field);
    }

    /** The values in a cell, in their order, null for a blank one; none where the cell is blank. */
    List<String> values(ProposalField field) {
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

    String line(ProposalField field) {
        return EnteredText.line(raw(field));
    }

    String raw(ProposalField field) {
        return isReadable(field) ? header.cell(row, field).text() : "";
    }

    /** The day in a cell that is not blank; null, with a finding, where it is none. */
    LocalDate day(ProposalField field) {
        Cell cell = header.cell(row, field);
        try {
            LocalDate day = cell.day() != null ? cell.day() : WrittenDate.parse(line(field));
            if (day.isBefore(FOUNDING_OF_THE_CPPCC)) {
                find(field, "%s太早了，请核对年份".formatted(day));
            }
            return day;
        } catch (WrittenDate.NoSuchDay impossible) {
            find(field, impossible.getMessage());
            return null;
        }
    }

    /** The same for a day on which something has happened. */
    LocalDate pastDay(ProposalField field, LocalDate today) {
        LocalDate day = day(field);
        if (day != null && day.isAfter(today)) {
            find(field, "%s还没有到，不能晚于今天".formatted(day));
        }
        return day;
    }

    void find(ProposalField field, String problem) {
        find(Finding.of(field, problem));
    }

    void find(Finding finding) {
        // Of a cell that can't be read, or of a column that is missing, that much has been said.
        if (isReadable(finding.field())) {
            findings.add(finding);
        }
    }
}
