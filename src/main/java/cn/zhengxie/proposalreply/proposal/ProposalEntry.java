package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One proposal as a form or script enters it.
 *
 * @param kind 提案 or 建议, 提案 where none is given
 * @param number a string: {@code 110}, {@code 来信1}
 * @param proposers in the order of their signatures
 * @param attachments ids of uploaded files, or null
 * @param leadUnit by code, where the case is assigned at once; so are coUnits, separateUnits, assignedOn and note, with the
 *     meaning they have at the task assign
 */
record ProposalEntry(
        String kind,
        Integer committee,
        Integer session,
        String number,
        String title,
        String category,
        Boolean key,
        String content,
        List<ProposerEntry> proposers,
        List<String> attachments,
        String leadUnit,
        List<String> coUnits,
        List<String> separateUnits,
        LocalDate assignedOn,
        String note) {

    ProposalEntry {
        attachments = attachments == null ? List.of() : attachments;
    }

    /** @param type 个人 or 集体, 个人 where none is given */
    record ProposerEntry(String name, String type, String telephone, String address, String email) {

        Proposer proposer(int position, List<Finding> findings) {
            String label = EnteredText.line(type);
            Proposer.Type known = label == null
                    ? Proposer.Type.INDIVIDUAL
                    : Proposer.Type.called(label).orElse(null);
            if (known == null) {
                findings.add(new Finding(ProposalField.PROPOSER_TYPE, position, EnteredText.quoted(label) + "不是个人或集体"));
            }
            return new Proposer(
                    position,
                    EnteredText.line(name),
                    known,
                    EnteredText.line(telephone),
                    EnteredText.line(address),
                    EnteredText.line(email));
        }
    }

    /** @throws Refusal with every fault by the JSON's field */
    NewProposal checked(PrintableCharacters fonts) {
        List<Finding> findings = new ArrayList<>();
        NewProposal entered = new NewProposal(
                knownKind(findings),
                committee == null ? 0 : committee,
                session == null ? 0 : session,
                EnteredText.line(number),
                EnteredText.line(title),
                EnteredText.line(category),
                Boolean.TRUE.equals(key),
                EnteredText.passage(content),
                signatories(findings),
                assignment());
        List<Refusal.Fault> faults = Stream.concat(findings.stream(), ProposalRules.examine(entered, fonts).stream())
                .map(Finding::inJson)
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return entered;
    }

    /** Null where nothing is said about units: whether what is said suffices, the assignment will tell. */
    private InitialAssignment assignment() {
        String lead = EnteredText.line(leadUnit);
        boolean assigned = lead != null || isGiven(coUnits) || isGiven(separateUnits) || assignedOn != null;
        return assigned
                ? new InitialAssignment(lead, coUnits, separateUnits, assignedOn, EnteredText.passage(note))
                : null;
    }

    private static boolean isGiven(List<String> units) {
        return units != null && !units.isEmpty();
    }

    private ProposalKind knownKind(List<Finding> findings) {
        String label = EnteredText.line(kind);
        if (label == null) {
            return ProposalKind.CPPCC_PROPOSAL;
        }
        return ProposalKind.called(label).orElseGet(() -> {
            findings.add(Finding.of(ProposalField.KIND, EnteredText.quoted(label) + "不是提案或建议"));
            return null;
        });
    }

    private List<Proposer> signatories(List<Finding> findings) {
        List<Proposer> signatories = new ArrayList<>();
        for (ProposerEntry entry : proposers == null ? List.<ProposerEntry>of() : proposers) {
            ProposerEntry given = entry == null ? new ProposerEntry(null, null, null, null, null) : entry;
            signatories.add(given.proposer(signatories.size() + 1, findings));
        }
        return signatories;
    }
}
