package cn.zhengxie.proposalreply.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Binds papers, scans and pictures into one PDF with bookmarks. The same papers give the same bytes. */
@Component
public class Binder {

    private final DocumentFonts fonts;
    private final Typesetting typesetting;

    Binder(DocumentFonts fonts, Typesetting typesetting) {
        this.fonts = fonts;
        this.typesetting = typesetting;
    }

    /** A volume to put papers into; it lies on disk until it is closed. */
    public Volume open(String subject) {
        return new Volume(subject, fonts, typesetting);
    }

    /** A few papers at once. */
    public byte[] bind(String subject, List<Paper> papers) {
        try (Volume volume = open(subject)) {
            papers.forEach(volume::add);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            volume.write(pdf);
            return pdf.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot bind " + subject, failure);
        }
    }
}
