package cn.zhengxie.proposalreply.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph of a letter's body: a heading of the level that its beginning shows, then text. Either may be empty.
 *
 * @param level how the heading is set
 */
record LetterParagraph(Level level, String heading, String text) {

    /** 一、 in 黑体, （一） in 楷体; 1. and （1） are set like the body. */
    enum Level {
        FIRST("[一二三四五六七八九十百]+、"),
        SECOND("[（(][一二三四五六七八九十百]+[）)]"),
        BODY("");

        private final Pattern beginning;

        Level(String beginning) {
            this.beginning = Pattern.compile(beginning);
        }

        private static Level of(String paragraph) {
            for (Level level : values()) {
                if (level.beginning.matcher(paragraph).lookingAt()) {
                    return level;
                }
            }
            return BODY;
        }
    }

    /** A heading ends with its first full stop; what follows is body. */
    private static final Pattern HEADING = Pattern.compile("[^。]*。?");

    /** The paragraphs of a plain text, one per line; empty lines are none. */
    static List<LetterParagraph> of(String body) {
        return PrintedText.clean(body)
                .lines()
                .map(line -> PrintedText.close(line.strip()))
                .filter(line -> !line.isEmpty())
                .map(LetterParagraph::ofLine)
                .toList();
    }

    private static LetterParagraph ofLine(String line) {
        Level level = Level.of(line);
        if (level == Level.BODY) {
            return new LetterParagraph(level, "", line);
        }
        Matcher heading = HEADING.matcher(line);
        heading.lookingAt();
        return new LetterParagraph(level, heading.group(), line.substring(heading.end()));
    }

    boolean isFirstLevel() {
        return level == Level.FIRST;
    }

    boolean isOnlyHeading() {
        return !heading.isEmpty() && text.isEmpty();
    }
}
