package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A 交办清单 as understood.
 *
 * @param rows each with its own findings
 * @param tableFaults what is wrong with the header and outside the named columns
 */
record AssignmentList(List<ListRow> rows, List<Refusal.Fault> tableFaults) {

    /** @throws Refusal at the file where it is no 交办清单 at all, or has no rows */
    static AssignmentList of(Table table, CityFacts city) {
        ListHeader header = new ListHeader(table.header());
        List<Refusal.Fault> tableFaults = new ArrayList<>(header.faults());
        Refusal.unless(!table.rows().isEmpty() || !tableFaults.isEmpty(), TableFile.FIELD, "清单里没有提案：列名下面没有内容");
        List<ListRow> rows = new ArrayList<>();
        Map<String, Integer> firstRows = new HashMap<>();
        Map<String, Integer> firstLetters = new HashMap<>();
        for (TableRow row : table.rows()) {
            tableFaults.addAll(header.strayCells(row));
            ListRow read = new ListRowReader(row, header, city).read();
            rows.add(withLetterTwice(withRepetition(read, firstRows), firstLetters));
        }
        return new AssignmentList(rows, tableFaults);
    }

    private static ListRow withRepetition(ListRow row, Map<String, Integer> firstRows) {
        Integer first = row.id() == null ? null : firstRows.putIfAbsent(row.id(), row.number());
        if (first == null) {
            return row;
        }
        String problem =
                "%s与第%d行重复；来信等没有编号的，请编为来信1、来信2".formatted(row.proposal().number(), first);
        return row.with(Finding.of(ProposalField.NUMBER, problem));
    }

    private static ListRow withLetterTwice(ListRow row, Map<String, Integer> firstLetters) {
        Integer first = row.letter()
                .map(letter -> firstLetters.putIfAbsent(letter, row.number()))
                .orElse(null);
        return first == null
                ? row
                : row.with(Finding.of(ProposalField.DOCUMENT_NUMBER, "与第%d行的发文字号重复".formatted(first)));
    }

    /**
     * Everything wrong with it, row by row.
     *
     * @param taken those of its business keys that are registered already
     */
    List<Refusal.Fault> faults(Set<String> taken) {
        Stream<Refusal.Fault> ofRows = rows.stream().flatMap(row -> row.faults(taken));
        return Stream.concat(tableFaults.stream(), ofRows).toList();
    }

    /** The business keys that could be made out. */
    Set<String> ids() {
        return rows.stream().map(ListRow::id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
