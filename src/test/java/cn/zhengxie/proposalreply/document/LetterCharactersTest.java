package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter never leaves with a gap: what no font holds is named before it is signed. */
class LetterCharactersTest {

    private final LetterCharacters characters =
            new LetterCharacters(new DocumentFonts(new DocumentSettings(null, 1, false)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您提出的提案收悉，现答复如下：",
                "䶮",
                "珺",
                "喆",
                "㛃",
                "ABC abc 0123456789",
                "〔2020〕《》“”‘’、；：？！……——",
                "①②③",
                "㎡℃％‰",
                "±×÷≥≤"
            })
    void charactersOfTheFontsArePrinted(String text) {
        assertThat(characters.missingFrom(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "𓀀", "ก", "अ", "ሀ", "👍", "ꀀ", "ᠠ", "𠜎", "⛄"})
    void charactersOfNoFontAreNamedOnce(String character) {
        assertThat(characters.missingFrom("甲" + character + "乙" + character)).containsExactly(character);
    }
}
