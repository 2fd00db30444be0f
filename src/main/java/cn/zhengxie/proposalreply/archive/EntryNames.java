package cn.zhengxie.proposalreply.archive;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names within a package: as people know the files, but such that every system can unpack them and none hides another. */
final class EntryNames {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\\\/:*?\"<>|]");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    /** In UTF-8, with room for a counter below the 255 of file systems. */
    private static final int MOST_BYTES = 200;

    private final Set<String> taken = new HashSet<>();

    /** The whole name of a file in a folder; folders are ours and safe, save for the names of units. */
    String of(String folder, String name) {
        String safe = safe(name);
        String ending = ending(safe);
        String stem = shortened(safe.substring(0, safe.length() - ending.length()), ending);
        String path = folder.isEmpty() ? "" : folder + "/";
        String candidate = path + stem + ending;
        for (int counter = 2; !taken.add(folded(candidate)); counter++) {
            candidate = "%s%s（%d）%s".formatted(path, stem, counter, ending);
        }
        return candidate;
    }

    /** The name without what a file's name can't hold. */
    static String safe(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String safe = EDGES.matcher(UNSAFE.matcher(composed).replaceAll("_")).replaceAll("");
        if (safe.isEmpty()) {
            return "未命名";
        }
        return RESERVED.matcher(safe).matches() ? "_" + safe : safe;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
    }

    private static String shortened(String stem, String ending) {
        String shorter = stem;
        while ((shorter + ending).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }

    /** Systems that do not tell capitals from small letters must not lose a file. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
