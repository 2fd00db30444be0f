package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One row of a 交办清单 as far as it could be understood, with all that is wrong with it.
 *
 * @param id its business key, or null where a part of that is at fault
 */
record ListRow(int number, NewProposal proposal, String id, List<Finding> findings) {

    ListRow {
        findings = List.copyOf(findings);
    }

    ListRow with(Finding another) {
        return new ListRow(
                number,
                proposal,
                id,
                Stream.concat(findings.stream(), Stream.of(another)).toList());
    }

    /** Which letter has gone out in its case: unit, year and number in one word. */
    Optional<String> letter() {
        return Optional.ofNullable(proposal.assignment())
                .filter(assignment -> assignment.progress() != null)
                .filter(assignment -> assignment.progress().reply() != null)
                .map(assignment -> "%s-%d-%d"
                        .formatted(
                                assignment.leadUnit(),
                                assignment.progress().reply().year(),
                                assignment.progress().reply().sequence()));
    }

    /** Its faults, column by column, the number's being taken among them. */
    Stream<Refusal.Fault> faults(Set<String> taken) {
        ListRow checked = id != null && taken.contains(id) ? with(Finding.taken(proposal)) : this;
        return checked.findings.stream()
                .sorted(Comparator.comparing(Finding::field))
                .map(finding -> finding.inRow(number));
    }
}
