package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.proposal.PrintableCharacters;
import java.util.List;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;

/** What the fonts hold that stand behind each other in every template, see there: font-family. */
@Component
class LetterCharacters implements PrintableCharacters {

    static final List<String> FONTS = List.of("latin", "fang", "kaiext", "song");

    private final IntPredicate held;

    LetterCharacters(DocumentFonts fonts) {
        this.held =
                FONTS.stream().map(fonts::characters).reduce(IntPredicate::or).orElseThrow();
    }

    @Override
    public List<String> missingFrom(String text) {
        return PrintedText.clean(text)
                .codePoints()
                .filter(character -> !Character.isWhitespace(character) && !held.test(character))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }
}
