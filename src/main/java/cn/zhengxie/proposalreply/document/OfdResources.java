package cn.zhengxie.proposalreply.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.ofdrw.core.basicStructure.res.CT_MultiMedia;
import org.ofdrw.core.basicStructure.res.MediaType;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicStructure.res.resources.MultiMedias;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.text.font.CT_Font;

/** What the pages of an OFD share: its numbers, the fonts with the characters they are asked for, the pictures. */
final class OfdResources {

    private static final String FOLDER = "Res";

    private record FontInUse(ST_ID id, Set<Integer> characters) {}

    private final Map<String, FontInUse> fonts = new LinkedHashMap<>();
    private final Map<ST_ID, byte[]> images = new LinkedHashMap<>();
    private long last;

    /** Numbers are unique in the whole document. */
    ST_ID nextId() {
        return new ST_ID(++last);
    }

    /** The highest number so far. */
    ST_ID lastId() {
        return new ST_ID(last);
    }

    /** The font of that PostScript name, which from now on holds these characters. */
    ST_ID font(String name, CharSequence characters) {
        String whole = DocumentFonts.withoutSubsetMark(name);
        FontInUse font = fonts.computeIfAbsent(whole, unused -> new FontInUse(nextId(), new TreeSet<>()));
        characters.codePoints().forEach(font.characters()::add);
        return font.id();
    }

    ST_ID image(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        ST_ID id = nextId();
        images.put(id, png.toByteArray());
        return id;
    }

    boolean hasImages() {
        return !images.isEmpty();
    }

    /** 公共资源: the fonts. */
    Res listOfFonts() {
        Fonts list = new Fonts();
        fonts.forEach((name, font) -> list.addFont(new CT_Font()
                .setID(font.id())
                .setFontName(name)
                .setFamilyName(name)
                .setFontFile(new ST_Loc(fontFile(font.id())))));
        return new Res().setBaseLoc(new ST_Loc(FOLDER)).addResource(list);
    }

    /** 文档资源: the pictures. */
    Res listOfImages() {
        MultiMedias list = new MultiMedias();
        images.keySet()
                .forEach(id -> list.addMultiMedia(new CT_MultiMedia()
                        .setID(id)
                        .setType(MediaType.Image)
                        .setFormat("PNG")
                        .setMediaFile(new ST_Loc(imageFile(id)))));
        return new Res().setBaseLoc(new ST_Loc(FOLDER)).addResource(list);
    }

    /** The files that the lists name, by their paths beside the lists. */
    Map<String, byte[]> files(DocumentFonts source) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        fonts.forEach(
                (name, font) -> files.put(FOLDER + "/" + fontFile(font.id()), source.subset(name, font.characters())));
        images.forEach((id, png) -> files.put(FOLDER + "/" + imageFile(id), png));
        return files;
    }

    private static String fontFile(ST_ID id) {
        return "font_%s.ttf".formatted(id);
    }

    private static String imageFile(ST_ID id) {
        return "image_%s.png".formatted(id);
    }
}
