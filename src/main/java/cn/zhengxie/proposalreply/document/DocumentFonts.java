package cn.zhengxie.proposalreply.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The fonts of the PDFs, by the family names that the templates use: the agency's own files, else the packaged ones. */
@Component
class DocumentFonts {

    private static final List<String> FAMILIES = List.of("latin", "fang", "kai", "kaiext", "hei", "song", "biaosong");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> families = new LinkedHashMap<>();
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    DocumentFonts(DocumentSettings settings) {
        Path directory = settings.fonts();
        if (directory != null && !Files.isDirectory(directory)) {
            throw new IllegalStateException("document.fonts names no directory: " + directory);
        }
        FAMILIES.forEach(family -> {
            byte[] content = read(directory, fileName(family));
            files.put(family, content);
            families.put(checkedName(family, content), family);
        });
    }

    private static String fileName(String family) {
        return "gw-" + family + ".ttf";
    }

    /** The PostScript name of a font that can be embedded; a letter must not be the first to find out that it cannot. */
    private static String checkedName(String family, byte[] content) {
        try (PDDocument trial = new PDDocument();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content))) {
            for (TTFTable table : font.getTables()) {
                font.getTableBytes(table);
            }
            new EmbeddedFont(trial, content).supply();
            return font.getName();
        } catch (IOException | RuntimeException unfit) {
            throw new IllegalStateException(
                    "the font %s cannot be embedded: %s".formatted(fileName(family), unfit.getMessage()), unfit);
        }
    }

    /** Offers every font to a rendering; only those that the document uses are opened. */
    void offerTo(PdfRendererBuilder rendering, PDDocument document) {
        rendering.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        files.forEach((family, content) -> rendering.useFont(new EmbeddedFont(document, content), family));
    }

    /** A font for what is written into a finished document. */
    PDFont embed(String family, PDDocument document) {
        return new EmbeddedFont(document, files.get(family)).supply();
    }

    /** Which characters a font holds, by their code points. */
    IntPredicate characters(String family) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(files.get(family)))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            return character -> glyphs.getGlyphId(character) > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read a font of the documents", unreadable);
        }
    }

    /**
     * A font file of only these characters.
     *
     * @param name PostScript name of one of these fonts
     */
    byte[] subset(String name, Set<Integer> characters) {
        byte[] whole = files.get(families.get(name));
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(whole))) {
            return FontSubset.of(font, characters);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the font " + name, unreadable);
        }
    }

    /** A PDF names a subset ABCDEF+Name. */
    static String withoutSubsetMark(String name) {
        return name.replaceFirst("^[A-Z]{6}\\+", "");
    }

    private static byte[] read(Path directory, String name) {
        try {
            Path own = directory == null ? null : directory.resolve(name);
            if (own != null && Files.exists(own)) {
                return Files.readAllBytes(own);
            }
            try (InputStream packaged = new ClassPathResource("document/fonts/" + name).getInputStream()) {
                return packaged.readAllBytes();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the font " + name, unreadable);
        }
    }

    /** A font embedded as the subset that the document uses; it reads the shared bytes without copying them. */
    private static class EmbeddedFont extends PDFontSupplier {

        private final PDDocument document;
        private final byte[] content;

        EmbeddedFont(PDDocument document, byte[] content) {
            super(null);
            this.document = document;
            this.content = content;
        }

        @Override
        public PDFont supply() {
            try {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content));
                document.registerTrueTypeFontForClosing(font);
                return PDType0Font.load(document, font, true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read a font of the documents", unreadable);
            }
        }
    }
}
