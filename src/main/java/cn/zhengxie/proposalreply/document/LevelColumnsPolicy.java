package cn.zhengxie.proposalreply.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHeight;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Divides the cell it stands in, and those of the same width right below it, into as many columns as there are levels to tick. The
 * table's grid is drawn anew, for all its other rows stay as they are.
 */
class LevelColumnsPolicy implements RenderPolicy {

    private static final int TWENTIETHS = 20;

    /** A cell between two edges, measured from the table's left one. */
    private record Placed(CTTc cell, int left, int right) {

        boolean standsOn(Placed other) {
            return left == other.left && right == other.right;
        }
    }

    @Override
    public void render(ElementTemplate place, Object data, XWPFTemplate template) {
        LevelColumns columns = (LevelColumns) data;
        XWPFRun run = ((RunTemplate) place).getRun();
        XWPFTableCell cell = (XWPFTableCell) ((XWPFParagraph) run.getParent()).getBody();
        CTTbl table = cell.getTableRow().getTable().getCTTbl();
        List<List<Placed>> rows = placed(table);
        int row = table.getTrList().indexOf(cell.getTableRow().getCtRow());
        int column = table.getTrArray(row).getTcList().indexOf(cell.getCTTc());
        Placed heading = rows.get(row).get(column);
        divide(table.getTrArray(row), rows.get(row), column, columns, run);
        for (int below = row + 1; stands(heading, rows, below, column); below++) {
            divide(table.getTrArray(below), rows.get(below), column, columns, null);
        }
        drawGrid(table, rows);
    }

    private static boolean stands(Placed heading, List<List<Placed>> rows, int row, int column) {
        return row < rows.size()
                && column < rows.get(row).size()
                && rows.get(row).get(column).standsOn(heading);
    }

    /** Where each cell of each row stands on the grid as it is. */
    private static List<List<Placed>> placed(CTTbl table) {
        List<Integer> edges = new ArrayList<>(List.of(0));
        for (CTTblGridCol column : table.getTblGrid().getGridColList()) {
            edges.add(edges.get(edges.size() - 1) + ((BigInteger) column.getW()).intValue());
        }
        List<List<Placed>> rows = new ArrayList<>();
        for (CTRow row : table.getTrList()) {
            List<Placed> cells = new ArrayList<>();
            int column = 0;
            for (CTTc cell : row.getTcList()) {
                int left = column;
                column += span(cell);
                cells.add(new Placed(cell, edges.get(left), edges.get(column)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static int span(CTTc cell) {
        boolean spans = cell.isSetTcPr() && cell.getTcPr().isSetGridSpan();
        return spans ? cell.getTcPr().getGridSpan().getVal().intValue() : 1;
    }

    /** @param heading the run that names the columns, null where they are only to be ticked */
    private static void divide(CTRow row, List<Placed> cells, int place, LevelColumns columns, XWPFRun heading) {
        setHeight(row, columns.rowHeight());
        Placed whole = cells.remove(place);
        int last = columns.names().size() - 1;
        int left = whole.left();
        for (int column = 0; column <= last; column++) {
            if (heading != null) {
                heading.setText(columns.names().get(column), 0);
            }
            int right = whole.left() + (whole.right() - whole.left()) * (column + 1) / (last + 1);
            CTTc cell = column == last ? whole.cell() : copyBefore(row, place + column);
            cells.add(place + column, new Placed(cell, left, right));
            left = right;
        }
    }

    private static CTTc copyBefore(CTRow row, int place) {
        CTTc copy = row.insertNewTc(place);
        copy.set(row.getTcArray(place + 1));
        return copy;
    }

    private static void setHeight(CTRow row, double points) {
        CTTrPr properties = row.isSetTrPr() ? row.getTrPr() : row.addNewTrPr();
        CTHeight height =
                properties.sizeOfTrHeightArray() > 0 ? properties.getTrHeightArray(0) : properties.addNewTrHeight();
        height.setVal(BigInteger.valueOf(Math.round(points * TWENTIETHS)));
    }

    /** A column of the grid between any two neighbouring edges, and every cell as many columns wide as it is. */
    private static void drawGrid(CTTbl table, List<List<Placed>> rows) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(0));
        rows.forEach(row -> row.forEach(cell -> edges.add(cell.right())));
        CTTblGrid grid = table.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int edge : edges.tailSet(0, false)) {
            grid.addNewGridCol().setW(BigInteger.valueOf(edge - edges.lower(edge)));
        }
        rows.forEach(row -> row.forEach(cell -> place(cell, edges)));
    }

    private static void place(Placed placed, TreeSet<Integer> edges) {
        CTTcPr properties = placed.cell().isSetTcPr()
                ? placed.cell().getTcPr()
                : placed.cell().addNewTcPr();
        CTTblWidth width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(placed.right() - placed.left()));
        int columns = edges.subSet(placed.left(), false, placed.right(), true).size();
        (properties.isSetGridSpan() ? properties.getGridSpan() : properties.addNewGridSpan())
                .setVal(BigInteger.valueOf(columns));
    }
}
