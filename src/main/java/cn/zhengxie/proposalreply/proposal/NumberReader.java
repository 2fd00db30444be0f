package cn.zhengxie.proposalreply.proposal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Says what an official sees where a sheet stores a number: 110 and not 110.0, or a day. */
final class NumberReader {

    private static final Pattern LEADING_ZEROS = Pattern.compile("0{2,}");

    private final StylesTable styles;
    private final boolean countsFrom1904;

    NumberReader(StylesTable styles, boolean countsFrom1904) {
        this.styles = styles;
        this.countsFrom1904 = countsFrom1904;
    }

    Cell cell(String raw, int styleIndex) {
        double number = Double.parseDouble(raw);
        XSSFCellStyle style = styles == null ? null : styles.getStyleAt(styleIndex);
        if (style == null) {
            return Cell.text(plain(number));
        }
        String format = style.getDataFormatString();
        if (isDay(style.getDataFormat(), format)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(number, countsFrom1904);
            return moment == null ? Cell.text(plain(number)) : Cell.day(moment.toLocalDate());
        }
        if (format != null && LEADING_ZEROS.matcher(format).matches()) {
            String digits = plain(number);
            return Cell.text("0".repeat(Math.max(0, format.length() - digits.length())) + digits);
        }
        return Cell.text(plain(number));
    }

    /** The formats 27 to 36 and 50 to 58 are dates in Chinese Excel, written without their pattern, so POI can't see it. */
    private static boolean isDay(int index, String format) {
        return index >= 27 && index <= 36 || index >= 50 && index <= 58 || DateUtil.isADateFormat(index, format);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
