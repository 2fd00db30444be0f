package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.drafting.TextPart.Op;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two texts side by side: first by paragraphs, then by characters where paragraphs were changed. Numbers and Latin words are
 * compared whole, for nobody reads 2021 as 2020 with another last digit.
 */
final class Comparison {

    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern WORD = Pattern.compile("[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|\\X", Pattern.DOTALL);

    /** Beyond so many words or paragraphs on both sides the effort grows faster than its use. */
    private static final int MOST = 8000;

    /** Of a paragraph's words at least this share must stay, else it was written anew and marks would only confuse. */
    private static final double KEPT = 0.3;

    private final List<TextPart> parts = new ArrayList<>();

    private Comparison() {}

    static List<TextPart> of(String earlier, String later) {
        Comparison comparison = new Comparison();
        comparison.compareParagraphs(split(PARAGRAPH, earlier), split(PARAGRAPH, later));
        return comparison.parts;
    }

    /** What stands from one place to another of the earlier text was replaced, by nothing where it was removed. */
    private record Change(int from, int to, List<String> added) {}

    private void compareParagraphs(List<String> earlier, List<String> later) {
        if (earlier.size() + later.size() > MOST) {
            compareWords(earlier, later);
            return;
        }
        int done = 0;
        for (Change change : changes(earlier, later)) {
            add(Op.SAME, earlier.subList(done, change.from()));
            compareWords(earlier.subList(change.from(), change.to()), change.added());
            done = change.to();
        }
        add(Op.SAME, earlier.subList(done, earlier.size()));
    }

    private void compareWords(List<String> removed, List<String> added) {
        List<String> earlier = split(WORD, String.join("", removed));
        List<String> later = split(WORD, String.join("", added));
        List<Change> changes = earlier.size() + later.size() > MOST ? List.of() : changes(earlier, later);
        int gone =
                changes.stream().mapToInt(change -> change.to() - change.from()).sum();
        if (changes.isEmpty() || earlier.size() - gone < KEPT * earlier.size()) {
            add(Op.REMOVED, earlier);
            add(Op.ADDED, later);
            return;
        }
        int done = 0;
        for (Change change : changes) {
            add(Op.SAME, earlier.subList(done, change.from()));
            add(Op.REMOVED, earlier.subList(change.from(), change.to()));
            add(Op.ADDED, change.added());
            done = change.to();
        }
        add(Op.SAME, earlier.subList(done, earlier.size()));
    }

    /** Stretches of the same kind become one. */
    private void add(Op op, List<String> pieces) {
        String text = String.join("", pieces);
        if (text.isEmpty()) {
            return;
        }
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).op() == op) {
            parts.set(last, new TextPart(op, parts.get(last).text() + text));
        } else {
            parts.add(new TextPart(op, text));
        }
    }

    /** The library tells of a replacement as one piece removed and one added at the same place: these become one. */
    private static List<Change> changes(List<String> earlier, List<String> later) {
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(earlier, later, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = from + delta.getSource().size();
            List<String> added = delta.getTarget().getLines();
            int last = changes.size() - 1;
            if (last >= 0 && changes.get(last).to() == from) {
                Change before = changes.remove(last);
                from = before.from();
                added = Stream.concat(before.added().stream(), added.stream()).toList();
            }
            changes.add(new Change(from, to, added));
        }
        return changes;
    }

    private static List<String> split(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
