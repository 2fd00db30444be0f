package cn.zhengxie.proposalreply.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A packaged template as somebody has edited it. */
final class EditedTemplate {

    private EditedTemplate() {}

    static byte[] of(String name, Consumer<XWPFDocument> edits) throws IOException {
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(PaperTemplates.packaged(name)))) {
            edits.accept(paper);
            ByteArrayOutputStream edited = new ByteArrayOutputStream();
            paper.write(edited);
            return edited.toByteArray();
        }
    }

    /** With a paragraph more at its end. */
    static byte[] withLine(String name, String line) throws IOException {
        return of(name, paper -> paper.createParagraph().createRun().setText(line));
    }

    /** With other words in every run that has them. */
    static byte[] with(String name, String words, String others) throws IOException {
        return of(name, paper -> paper.getParagraphs().stream()
                .map(XWPFParagraph::getRuns)
                .flatMap(runs -> runs.stream())
                .filter(run -> run.text().contains(words))
                .forEach(run -> run.setText(run.text().replace(words, others), 0)));
    }
}
