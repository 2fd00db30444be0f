package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.organization.LetterStyle.Addressees;
import cn.zhengxie.proposalreply.organization.LetterStyle.Named;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Whom a letter addresses: 甲、乙、丙委员 for persons, 代表 for deputies, collectives by their names. */
final class LetterAddressee {

    private LetterAddressee() {}

    /**
     * Who is addressed together in one letter.
     *
     * @param answered whether the proposer at a place of the signatures gets a letter
     */
    static List<List<Proposer>> groups(List<Proposer> proposers, Addressees addressees, IntPredicate answered) {
        return addressees == Addressees.JOINT
                ? List.of(proposers)
                : proposers.stream()
                        .filter(proposer -> answered.test(proposer.position()))
                        .map(List::of)
                        .toList();
    }

    /** In the order of the signatures; persons and collectives are parted by a comma, for only the former are 委员. */
    static String of(List<Proposer> proposers, ProposalKind kind, Named named) {
        List<List<Proposer>> groups = new ArrayList<>();
        for (Proposer proposer : proposers) {
            List<Proposer> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (last.isEmpty() || last.get(0).type() != proposer.type()) {
                groups.add(new ArrayList<>(List.of(proposer)));
            } else {
                last.add(proposer);
            }
        }
        return groups.stream().map(group -> group(group, kind, named)).collect(Collectors.joining("，"));
    }

    private static String group(List<Proposer> alike, ProposalKind kind, Named named) {
        boolean shortened = named == Named.FIRST && alike.size() > 1;
        String names = shortened
                ? alike.get(0).name() + "等"
                : alike.stream().map(Proposer::name).collect(Collectors.joining("、"));
        if (alike.get(0).type() == Proposer.Type.INDIVIDUAL) {
            return names + kind.honorific();
        }
        return shortened ? names + "单位" : names;
    }
}
