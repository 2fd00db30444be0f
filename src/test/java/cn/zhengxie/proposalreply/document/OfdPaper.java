package cn.zhengxie.proposalreply.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dom4j.Document;
import org.dom4j.DocumentException;
import org.dom4j.Element;
import org.dom4j.io.SAXReader;

/** What stands in an OFD, read from its files by the standard's rules alone. */
record OfdPaper(Map<String, byte[]> files) {

    /** A character with the place of its origin on the page in millimetres. */
    record Placed(String character, double x, double y) {}

    static OfdPaper of(byte[] ofd) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new OfdPaper(files);
    }

    Document xml(String path) {
        try {
            return new SAXReader().read(new ByteArrayInputStream(files.get(path)));
        } catch (DocumentException broken) {
            throw new IllegalStateException(path, broken);
        }
    }

    List<Element> elements(String path, String name) {
        return xml(path).selectNodes("//ofd:" + name).stream()
                .map(Element.class::cast)
                .toList();
    }

    /** The contents of the pages, in the order of the document. */
    List<String> pages() {
        return elements("Doc_0/Document.xml", "Page").stream()
                .map(page -> "Doc_0/" + page.attributeValue("BaseLoc"))
                .toList();
    }

    /** The characters of a page that can be seen, in their order. */
    List<Placed> characters(String page) {
        List<Placed> placed = new ArrayList<>();
        for (Element text : elements(page, "TextObject")) {
            double[] boundary = numbers(text.attributeValue("Boundary"));
            String matrix = text.attributeValue("CTM");
            double stretch = matrix == null ? 1 : numbers(matrix)[0];
            Element code = text.element("TextCode");
            double[] steps =
                    code.attributeValue("DeltaX") == null ? new double[0] : numbers(code.attributeValue("DeltaX"));
            double x = Double.parseDouble(code.attributeValue("X"));
            double y = boundary[1] + Double.parseDouble(code.attributeValue("Y"));
            int index = 0;
            for (int character : code.getText().codePoints().toArray()) {
                if (!Character.isWhitespace(character)) {
                    placed.add(new Placed(Character.toString(character), boundary[0] + x * stretch, y));
                }
                x += index < steps.length ? steps[index++] : 0;
            }
        }
        return placed;
    }

    static double[] numbers(String list) {
        return List.of(list.split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
