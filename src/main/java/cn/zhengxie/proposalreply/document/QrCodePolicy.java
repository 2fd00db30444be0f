package cn.zhengxie.proposalreply.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDrawing;

/** Lays the QR code of a .docx into the upper right corner of the page, where it moves no line of text. */
class QrCodePolicy implements RenderPolicy {

    private static final String ANCHOR = """
            <xml-fragment xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
              distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1"
              allowOverlap="1">
            <wp:simplePos x="0" y="0"/>
            <wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>
            <wp:positionV relativeFrom="page"><wp:posOffset>720000</wp:posOffset></wp:positionV>
            <wp:extent cx="%1$d" cy="%1$d"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
            <wp:docPr id="1" name="网上填写二维码" descr="网上填写意见表的二维码"/>
            </xml-fragment>""";

    @Override
    public void render(ElementTemplate place, Object code, XWPFTemplate template) {
        XWPFRun run = ((RunTemplate) place).getRun();
        run.setText("", 0);
        if (code != null) {
            draw((QrCode) code, run);
        }
    }

    private static void draw(QrCode code, XWPFRun run) {
        int side = Units.toEMU(QrCode.SIDE);
        try (ByteArrayInputStream png = new ByteArrayInputStream(code.png())) {
            run.addPicture(png, Document.PICTURE_TYPE_PNG, "qr.png", side, side);
            CTDrawing drawing = run.getCTR().getDrawingArray(0);
            CTAnchor anchor = CTAnchor.Factory.parse(ANCHOR.formatted(side));
            anchor.setGraphic(drawing.getInlineArray(0).getGraphic());
            drawing.setAnchorArray(new CTAnchor[] {anchor});
            drawing.removeInline(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InvalidFormatException | XmlException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
