package cn.zhengxie.proposalreply.drafting;

import java.util.List;

/** What the fonts of the letters hold; told by the room that prints them. */
public interface PrintableCharacters {

    /** The characters of a text that would leave a gap in a letter, each once. */
    List<String> missingFrom(String text);
}
