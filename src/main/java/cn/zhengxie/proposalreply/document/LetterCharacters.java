package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.drafting.PrintableCharacters;
import java.util.List;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;

/** What the fonts that stand behind each other for a letter's body hold, see the template reply.html. */
@Component
class LetterCharacters implements PrintableCharacters {

    private static final List<String> BODY = List.of("latin", "fang", "kaiext", "song");

    private final IntPredicate held;

    LetterCharacters(DocumentFonts fonts) {
        this.held =
                BODY.stream().map(fonts::characters).reduce(IntPredicate::or).orElseThrow();
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
