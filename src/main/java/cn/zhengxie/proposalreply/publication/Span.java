package cn.zhengxie.proposalreply.publication;

import java.util.regex.MatchResult;

/** A piece of a text. */
record Span(int start, int end) {

    static Span of(MatchResult found) {
        return new Span(found.start(), found.end());
    }

    /** The group where it took part, else the whole. */
    static Span of(MatchResult found, int group) {
        return found.start(group) < 0 ? of(found) : new Span(found.start(group), found.end(group));
    }

    String in(String text) {
        return text.substring(start, end);
    }

    /** What stands before it, at most so many characters. */
    String before(String text, int most) {
        return text.substring(Math.max(0, start - most), start);
    }

    /** What stands behind it, at most so many characters. */
    String behind(String text, int most) {
        return text.substring(end, Math.min(text.length(), end + most));
    }
}
