package cn.zhengxie.proposalreply.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.dom4j.DocumentHelper;
import org.dom4j.io.XMLWriter;
import org.ofdrw.core.OFDElement;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.pageTree.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicType.ST_Loc;
import org.springframework.stereotype.Component;

/** Makes an OFD (GB/T 33190) from a finished PDF of ours, mark by mark: the same pages, text as text. The same PDF gives the same bytes. */
@Component
class OfdPrinter {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final String FOLDER = "Doc_0/";

    private final DocumentFonts fonts;

    OfdPrinter(DocumentFonts fonts) {
        this.fonts = fonts;
    }

    byte[] print(byte[] pdf) {
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("OFD.xml", xml(description(printed.getDocumentInformation(), UUID.nameUUIDFromBytes(pdf))));
            OfdResources resources = new OfdResources();
            Pages pages = new Pages();
            for (PDPage page : printed.getPages()) {
                String content = "Pages/Page_%d/Content.xml".formatted(pages.getSize());
                files.put(FOLDER + content, xml(OfdPage.of(PageReading.of(page), resources)));
                pages.addPage(new Page(resources.nextId(), new ST_Loc(content)));
            }
            files.put(FOLDER + "Document.xml", xml(document(pages, resources)));
            files.put(FOLDER + "PublicRes.xml", xml(resources.listOfFonts()));
            if (resources.hasImages()) {
                files.put(FOLDER + "DocumentRes.xml", xml(resources.listOfImages()));
            }
            resources.files(fonts).forEach((path, content) -> files.put(FOLDER + path, content));
            return packed(files);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make an OFD", failure);
        }
    }

    private static OFD description(PDDocumentInformation printed, UUID id) {
        CT_DocInfo information = new CT_DocInfo()
                .setDocID(id)
                .setTile(printed.getTitle())
                .setAuthor(printed.getAuthor())
                .setCreator("proposal-reply");
        return new OFD()
                .addDocBody(new DocBody().setDocInfo(information).setDocRoot(new ST_Loc(FOLDER + "Document.xml")));
    }

    private static Document document(Pages pages, OfdResources resources) {
        CT_CommonData common = new CT_CommonData()
                .setMaxUnitID(resources.lastId())
                .setPageArea(new CT_PageArea().setPhysicalBox(0, 0, WIDTH, HEIGHT))
                .setPublicRes(new ST_Loc("PublicRes.xml"));
        if (resources.hasImages()) {
            common.setDocumentRes(new ST_Loc("DocumentRes.xml"));
        }
        return new Document().setCommonData(common).setPages(pages);
    }

    private static byte[] xml(OFDElement root) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        org.dom4j.Document document = DocumentHelper.createDocument();
        document.add(root);
        new XMLWriter(file).write(document);
        return file.toByteArray();
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream ofd = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(ofd)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TimelessZip.NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return ofd.toByteArray();
    }
}
