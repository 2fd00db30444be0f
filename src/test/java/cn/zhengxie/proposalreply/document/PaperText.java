package cn.zhengxie.proposalreply.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What a reader finds in a paper. */
final class PaperText {

    private PaperText() {}

    /** The text of each page, without the white space that lines add. */
    static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(joined(text.getText(document)));
            }
            return pages;
        }
    }

    /** The whole text, without the page numbers between. */
    static String ofPdf(byte[] pdf) throws IOException {
        return pages(pdf).stream().map(page -> page.replaceAll("—\\d+—$", "")).collect(Collectors.joining());
    }

    /** The whole text in the order it was set, cell by cell where it stands in tables. */
    static String asSet(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return joined(new PDFTextStripper().getText(document));
        }
    }

    static String ofDocx(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return joined(text.getText());
        }
    }

    static String joined(String text) {
        return text.replaceAll("\\s", "");
    }
}
