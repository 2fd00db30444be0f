package cn.zhengxie.proposalreply.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** A PDF that grows paper by paper. What was uploaded may be damaged or of another kind: then a page says so in its place. */
public final class Volume implements AutoCloseable {

    private static final String UNREADABLE = "文件打不开，无法装订成页，原件保存在办理系统中。";
    private static final String NOT_PAGES = "不是可以装订成页的文件，原件保存在办理系统中。";

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDDocumentOutline bookmarks = new PDDocumentOutline();
    private final List<PDDocument> sources = new ArrayList<>();
    private final DocumentFonts fonts;
    private final Typesetting typesetting;

    Volume(String subject, DocumentFonts fonts, Typesetting typesetting) {
        this.fonts = fonts;
        this.typesetting = typesetting;
        document.setDocumentId(0L);
        document.getDocumentInformation().setTitle(subject);
        document.getDocumentInformation().setProducer("proposal-reply");
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.getDocumentCatalog().setDocumentOutline(bookmarks);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** Puts a paper at the end; returns the number of its first page, which is 1 for the first paper. */
    public int add(Paper paper) {
        int first = pages() + 1;
        List<PDPage> added = pagesOf(paper);
        PDOutlineItem bookmark = new PDOutlineItem();
        bookmark.setTitle(PrintedText.line(paper.title()));
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(added.get(0));
        bookmark.setDestination(destination);
        bookmarks.addLast(bookmark);
        return first;
    }

    /** Begins a new sheet, for printers that use both sides. */
    public void turnOver() {
        if (pages() % 2 != 0) {
            document.addPage(new PDPage(PDRectangle.A4));
        }
    }

    /** Writes the page numbers into the upper right corners, as archives have them. */
    public void number() {
        try {
            new PageNumbers(document, fonts.embed("latin", document)).write();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot number the pages", failure);
        }
    }

    /** Puts a list of contents before everything else; its pages have no number. */
    public void begin(String title, byte[] pdf) {
        try {
            List<PDPage> pages = imported(pdf);
            PDPageTree tree = document.getPages();
            for (int index = 0; index < pages.size(); index++) {
                PDPage page = pages.get(index);
                tree.remove(page);
                tree.insertBefore(page, tree.get(index));
            }
            PDOutlineItem bookmark = new PDOutlineItem();
            bookmark.setTitle(title);
            PDPageFitDestination destination = new PDPageFitDestination();
            destination.setPage(pages.get(0));
            bookmark.setDestination(destination);
            bookmarks.addFirst(bookmark);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot begin with " + title, failure);
        }
    }

    public void write(OutputStream pdf) throws IOException {
        document.save(pdf);
    }

    private List<PDPage> pagesOf(Paper paper) {
        byte[] content = paper.content().get();
        if (!paper.isPdf() && !paper.isPicture()) {
            return replaced(paper, NOT_PAGES);
        }
        int before = pages();
        try {
            return paper.isPdf() ? imported(content) : List.of(new PicturePage(document, content).add());
        } catch (IOException | RuntimeException damaged) {
            // Files of the past were not always opened when they came in, and libraries report damage by many
            // exceptions.
            while (pages() > before) {
                document.removePage(pages() - 1);
            }
            return replaced(paper, UNREADABLE);
        }
    }

    private List<PDPage> replaced(Paper paper, String why) {
        RecordSheet sheet = RecordSheet.of(
                paper.title(), new RecordSheet.Entry("文　　件", paper.fileName()), new RecordSheet.Entry("说　　明", why));
        try {
            return imported(typesetting.pdf(sheet));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The source lies in a file, and stays open, for its pages are read when the volume is written. */
    private List<PDPage> imported(byte[] pdf) throws IOException {
        Path file = Files.createTempFile("paper", ".pdf");
        PDDocument source;
        try {
            Files.write(file, pdf);
            source = Loader.loadPDF(file.toFile());
        } finally {
            // It stays readable while it is open, and nothing is left behind whatever happens.
            Files.delete(file);
        }
        sources.add(source);
        List<PDPage> pages = new ArrayList<>();
        for (PDPage page : source.getPages()) {
            pages.add(ImportedPage.of(page, document));
        }
        if (pages.isEmpty()) {
            throw new IOException("no page");
        }
        return pages;
    }

    @Override
    public void close() throws IOException {
        document.close();
        for (PDDocument source : sources) {
            source.close();
        }
    }
}
