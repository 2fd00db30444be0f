package cn.zhengxie.proposalreply.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that spreadsheets open. */
class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", " =1", "＝1+1", "\r=1", "　=1"})
    void nothingIsTakenForAFormula(String text) {
        CsvText table = new CsvText("内容");

        table.add(List.of(text));

        assertThat(text(table)).contains("\"'" + text);
    }

    @Test
    void quotesLinesAndNothingStayInTheirCells() {
        CsvText table = new CsvText("内容", "理由", "日期");

        table.add(Arrays.asList("写明“=”号\n第二行 \"引\"", null, "2020-11-06"));

        assertThat(text(table))
                .isEqualTo("\uFEFF\"内容\",\"理由\",\"日期\"\r\n\"写明“=”号\n第二行 \"\"引\"\"\",\"\",\"2020-11-06\"\r\n");
    }

    private static String text(CsvText table) {
        return new String(table.bytes(), StandardCharsets.UTF_8);
    }
}
