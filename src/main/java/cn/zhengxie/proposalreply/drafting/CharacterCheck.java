package cn.zhengxie.proposalreply.drafting;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A character that no font of the letters holds, so that it would be a gap in print. */
@Component
@Order(7)
class CharacterCheck implements DraftCheck {

    private final PrintableCharacters printable;

    CharacterCheck(PrintableCharacters printable) {
        this.printable = printable;
    }

    @Override
    public List<Objection> objections(DraftAtHand draft) {
        return printable.missingFrom(draft.body()).stream()
                .map(character -> Objection.block(
                        "字库中没有“%s”（U+%X），印不出来，请更换或联系管理员补字".formatted(character, character.codePointAt(0))))
                .toList();
    }
}
