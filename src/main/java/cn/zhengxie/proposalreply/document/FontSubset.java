package cn.zhengxie.proposalreply.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A TrueType font cut down to some characters. The library's own subset knows none beyond U+FFFF, where many rare names are. */
final class FontSubset {

    /** What a reader needs to draw text; not how letters are joined or placed, which is done. */
    private static final List<String> TABLES = List.of(
            "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "glyf", "loca", "cvt ", "fpgm", "prep");

    private static final String CHARACTERS = "cmap";
    private static final String HEAD = "head";
    private static final int CHECKSUM_IN_HEAD = 8;
    private static final int WHOLE_CHECKSUM = 0xB1B0AFBA;
    private static final int FILE_HEADER = 12;
    private static final int ENTRY = 16;
    private static final int CMAP_HEADER = 4;
    private static final int CMAP_ENTRY = 8;
    private static final int FORMAT_12_HEADER = 16;
    private static final int FORMAT_12_GROUP = 12;

    private FontSubset() {}

    static byte[] of(TrueTypeFont font, Set<Integer> characters) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        Set<Integer> beyond =
                characters.stream().filter(Character::isSupplementaryCodePoint).collect(Collectors.toSet());
        TTFSubsetter subset = new TTFSubsetter(font, TABLES);
        subset.setPrefix("SUBSET");
        characters.stream().filter(character -> !beyond.contains(character)).forEach(subset::add);
        subset.addGlyphIds(beyond.stream().map(glyphs::getGlyphId).collect(Collectors.toSet()));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subset.writeToStream(file);
        if (beyond.isEmpty()) {
            return file.toByteArray();
        }
        SortedMap<Integer, Integer> places = new TreeMap<>();
        Map<Integer, Integer> kept = new TreeMap<>();
        subset.getGIDMap().forEach((place, glyph) -> kept.put(glyph, place));
        characters.forEach(character -> places.put(character, kept.get(glyphs.getGlyphId(character))));
        return withCharacters(file.toByteArray(), places);
    }

    /** The same font with a table of characters (format 12) that knows all of them, beside the one that knows those up to U+FFFF. */
    private static byte[] withCharacters(byte[] font, SortedMap<Integer, Integer> places) {
        SortedMap<String, byte[]> tables = tables(font);
        byte[] basic = basic(tables.get(CHARACTERS));
        int count = basic.length == 0 ? 1 : 2;
        int begin = CMAP_HEADER + count * CMAP_ENTRY;
        int length = FORMAT_12_HEADER + FORMAT_12_GROUP * places.size();
        ByteBuffer cmap = ByteBuffer.allocate(begin + basic.length + length);
        cmap.putShort((short) 0).putShort((short) count);
        if (basic.length > 0) {
            cmap.putShort((short) 3).putShort((short) 1).putInt(begin);
        }
        cmap.putShort((short) 3).putShort((short) 10).putInt(begin + basic.length);
        cmap.put(basic);
        cmap.putShort((short) 12).putShort((short) 0);
        cmap.putInt(length).putInt(0).putInt(places.size());
        places.forEach(
                (character, place) -> cmap.putInt(character).putInt(character).putInt(place));
        tables.put(CHARACTERS, cmap.array());
        return written(ByteBuffer.wrap(font).getInt(), tables);
    }

    /** The library's own table of characters; it makes none where no character is below U+FFFF. */
    private static byte[] basic(byte[] cmap) {
        return cmap == null ? new byte[0] : Arrays.copyOfRange(cmap, CMAP_HEADER + CMAP_ENTRY, cmap.length);
    }

    private static SortedMap<String, byte[]> tables(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (int index = 0; index < file.getShort(4); index++) {
            int entry = FILE_HEADER + index * ENTRY;
            byte[] content = new byte[file.getInt(entry + 12)];
            file.get(file.getInt(entry + 8), content);
            tables.put(new String(font, entry, 4, StandardCharsets.US_ASCII), content);
        }
        return tables;
    }

    private static byte[] written(int version, SortedMap<String, byte[]> tables) {
        int begin = FILE_HEADER + ENTRY * tables.size();
        int length = begin
                + tables.values().stream()
                        .mapToInt(table -> padded(table.length))
                        .sum();
        ByteBuffer file = ByteBuffer.allocate(length);
        int range = Integer.highestOneBit(tables.size());
        file.putInt(version).putShort((short) tables.size());
        file.putShort((short) (range * ENTRY)).putShort((short) Integer.numberOfTrailingZeros(range));
        file.putShort((short) ((tables.size() - range) * ENTRY));
        int place = begin;
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            if (table.getKey().equals(HEAD)) {
                head = place;
                ByteBuffer.wrap(content).putInt(CHECKSUM_IN_HEAD, 0);
            }
            file.put(place, content);
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(sum(file, place, padded(content.length))).putInt(place).putInt(content.length);
            place += padded(content.length);
        }
        file.putInt(head + CHECKSUM_IN_HEAD, WHOLE_CHECKSUM - sum(file, 0, length));
        return file.array();
    }

    private static int sum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int place = from; place < from + length; place += Integer.BYTES) {
            sum += file.getInt(place);
        }
        return sum;
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
