package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.PrintableCharacters;
import cn.zhengxie.proposalreply.proposal.Proposal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A character that no font of the papers holds, in the text or in what else the letter and its form bear: it would be a gap in print. */
@Component
@Order(7)
class CharacterCheck implements DraftCheck {

    private final PrintableCharacters printable;

    CharacterCheck(PrintableCharacters printable) {
        this.printable = printable;
    }

    @Override
    public List<Objection> objections(DraftAtHand draft) {
        Proposal proposal = draft.proposal();
        Stream<String> names = proposal.proposers().stream()
                .map(proposer -> said("提案者“%s”：".formatted(proposer.name()), proposer.name()));
        return Stream.of(Stream.of(said("", draft.body())), names, Stream.of(said("提案标题：", proposal.title())))
                .flatMap(sentences -> sentences)
                .filter(sentence -> !sentence.isEmpty())
                .map(Objection::block)
                .toList();
    }

    private String said(String where, String text) {
        String complaint = printable.complaint(text);
        return complaint.isEmpty() ? "" : where + complaint;
    }
}
