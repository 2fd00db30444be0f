package cn.zhengxie.proposalreply.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * A page taken into another document as it looks: the stamps of electronic seals stay, which are annotations, and whatever a file
 * would do when it is opened or clicked goes.
 */
final class ImportedPage {

    /** What of a page or an annotation acts, or leads to other parts of the document it comes from. */
    private static final List<String> LEFT_BEHIND = List.of(
            "A",
            "AA",
            "B",
            "Dest",
            "IRT",
            "JS",
            "Parent",
            "Popup",
            "PresSteps",
            "StructParent",
            "StructParents",
            "Tabs");

    private static final List<String> INERT = List.of("Stamp", "Widget", "FreeText", "Ink", "Square", "Circle", "Line");

    private ImportedPage() {}

    static PDPage of(PDPage page, PDDocument target) throws IOException {
        PDPage imported = target.importPage(page);
        // What a page inherits stands in its source's tree only.
        imported.setResources(page.getResources());
        imported.setMediaBox(page.getMediaBox());
        imported.setCropBox(page.getCropBox());
        imported.setRotation(page.getRotation());
        List<PDAnnotation> shown = page.getAnnotations().stream()
                .filter(annotation -> INERT.contains(annotation.getSubtype()))
                .map(annotation -> inert(annotation, imported))
                .toList();
        COSBase tree = imported.getCOSObject().getDictionaryObject(COSName.PARENT);
        clean(imported.getCOSObject());
        imported.getCOSObject().setItem(COSName.PARENT, tree);
        imported.setAnnotations(shown);
        return imported;
    }

    private static PDAnnotation inert(PDAnnotation annotation, PDPage page) {
        COSDictionary copy = new COSDictionary(annotation.getCOSObject());
        clean(copy);
        copy.setItem(COSName.P, page.getCOSObject());
        try {
            return PDAnnotation.createAnnotation(copy);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void clean(COSDictionary part) {
        LEFT_BEHIND.forEach(name -> part.removeItem(COSName.getPDFName(name)));
    }
}
