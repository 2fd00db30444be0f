package cn.zhengxie.proposalreply.proposal;

import java.util.List;
import java.util.stream.Collectors;

/** What the fonts of the papers hold; told by the room that prints them. */
public interface PrintableCharacters {

    /** The characters of a text that would leave a gap in a paper, each once; null has none. */
    List<String> missingFrom(String text);

    /** Half a sentence about the characters that would leave a gap; empty where there are none. */
    default String complaint(String text) {
        List<String> missing = missingFrom(text);
        return missing.isEmpty()
                ? ""
                : "字库中没有%s，印不出来，请更换或联系管理员补字"
                        .formatted(
                                missing.stream().map(PrintableCharacters::named).collect(Collectors.joining("、")));
    }

    /** By its code too, for what no font holds is a box on the screen as well. */
    private static String named(String character) {
        return "“%s”（U+%04X）".formatted(character, character.codePointAt(0));
    }
}
