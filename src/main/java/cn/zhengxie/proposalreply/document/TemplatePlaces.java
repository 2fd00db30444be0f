package cn.zhengxie.proposalreply.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The places {{…}} of a .docx template, each with where it stands, in words an office finds it by. */
final class TemplatePlaces {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern MARKS = Pattern.compile("^[?/@#*+]");
    private static final int SHOWN = 20;

    /**
     * A place.
     *
     * @param mark {@code ?} opens a part that may be left out or repeated, {@code /} closes it; else blank
     * @param where e.g. 第3段“发文字号……”
     */
    record Place(String mark, String name, String where) {}

    private final List<Place> places = new ArrayList<>();
    private final List<String> unfinished = new ArrayList<>();

    private TemplatePlaces() {}

    static TemplatePlaces of(XWPFDocument paper) {
        TemplatePlaces found = new TemplatePlaces();
        found.collect(paper, "");
        paper.getHeaderList().forEach(header -> found.collect(header, "页眉"));
        paper.getFooterList().forEach(footer -> found.collect(footer, "页脚"));
        return found;
    }

    List<Place> all() {
        return places;
    }

    /** Where a bracket has no partner. */
    List<String> unfinished() {
        return unfinished;
    }

    private void collect(IBody body, String within) {
        int paragraphs = 0;
        int tables = 0;
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                collect(paragraph.getText(), "%s第%d段".formatted(within, ++paragraphs));
            } else if (element instanceof XWPFTable table) {
                collect(table, "%s第%d个表格".formatted(within, ++tables));
            } else if (element instanceof XWPFSDT control) {
                collect(control.getContent().getText(), within + "内容控件");
            }
        }
    }

    private void collect(XWPFTable table, String where) {
        int rows = 0;
        for (XWPFTableRow row : table.getRows()) {
            rows++;
            int cells = 0;
            for (XWPFTableCell cell : row.getTableCells()) {
                collect(cell, "%s第%d行第%d格".formatted(where, rows, ++cells));
            }
        }
    }

    private void collect(String text, String position) {
        String beginning = text.strip();
        String where = "%s“%s”"
                .formatted(position, beginning.length() > SHOWN ? beginning.substring(0, SHOWN) + "……" : beginning);
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            String written = place.group(1).strip();
            Matcher mark = MARKS.matcher(written);
            places.add(
                    mark.find()
                            ? new Place(mark.group(), written.substring(1).strip(), where)
                            : new Place("", written, where));
        }
        String rest = PLACE.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            unfinished.add(where);
        }
    }
}
