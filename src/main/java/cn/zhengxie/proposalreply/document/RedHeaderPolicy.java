package cn.zhengxie.proposalreply.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Fits the red heading of a .docx to the width of the type area. */
class RedHeaderPolicy implements RenderPolicy {

    @Override
    public void render(ElementTemplate place, Object text, XWPFTemplate template) {
        XWPFRun run = ((RunTemplate) place).getRun();
        String heading = (String) text;
        run.setText(heading, 0);
        RedHeader fitted = RedHeader.fitting(heading);
        CTRPr type =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        BigInteger halfPoints = BigInteger.valueOf((long) Math.floor(fitted.size() * 2));
        (type.sizeOfSzArray() > 0 ? type.getSzArray(0) : type.addNewSz()).setVal(halfPoints);
        (type.sizeOfWArray() > 0 ? type.getWArray(0) : type.addNewW()).setVal((int) Math.floor(fitted.scale() * 100));
    }
}
