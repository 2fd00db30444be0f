package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A letter never leaves with a gap: what no font holds is named before it is signed. */
class LetterCharactersTest {

    private static final Pattern FONT_STACK = Pattern.compile("font-family:([^;}\"]*)");

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

    /** Ideographs beyond the first 65,536, compatibility ideographs, variation selectors, marks that combine. */
    @ParameterizedTest
    @ValueSource(strings = {"𬭎", "𫖯", "㸆", "〇", "々"})
    void rareCharactersAreHeldByTheFallback(String character) {
        assertThat(characters.missingFrom(character)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "𰻝, U+30EDD",
        "𠮷, U+20BB7",
        "﨑, U+FA11",
        "葛\uDB40\uDD00, U+E0100",
        "e\u0301, U+0301",
        "❤\uFE0F, U+FE0F"
    })
    void whatTheFallbackLacksIsNamedWithItsCode(String text, String code) {
        assertThat(characters.complaint(text)).contains("字库中没有", code);
    }

    @Test
    void everyTemplateFallsBackToTheSameFonts() throws IOException {
        DocumentFonts fonts = new DocumentFonts(new DocumentSettings(null, 1, false));
        IntPredicate held = held(fonts, LetterCharacters.FONTS);
        int[] all = IntStream.range('!', 0x40000).filter(held).toArray();

        Set<String> stacks = new HashSet<>();
        for (Resource template : new PathMatchingResourcePatternResolver().getResources("classpath:document/*.html")) {
            FONT_STACK
                    .matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .forEach(stack -> stacks.add(stack.group(1).strip()));
        }
        // Page numbers.
        stacks.remove("song");

        assertThat(stacks).hasSizeGreaterThan(3).allSatisfy(stack -> {
            IntPredicate here = held(fonts, List.of(stack.split("\\s*,\\s*")));
            assertThat(IntStream.of(all).filter(here.negate()).mapToObj(Character::toString))
                    .isEmpty();
        });
    }

    private static IntPredicate held(DocumentFonts fonts, List<String> families) {
        return families.stream().map(fonts::characters).reduce(IntPredicate::or).orElseThrow();
    }
}
