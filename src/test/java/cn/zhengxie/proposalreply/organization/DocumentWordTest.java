package cn.zhengxie.proposalreply.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 机关代字 of a unit and the numbers that begin with it. */
class DocumentWordTest {

    @ParameterizedTest
    @CsvSource({
        "许建政协, 许建政协〔2020〕30号",
        "许建函, 许建函〔2020〕30号",
        "许建字, 许建字〔2020〕30号",
        "许建字〔〕第, 许建字〔2020〕第30号",
        "许建提复字〔〕第, 许建提复字〔2020〕第30号",
        "许建〔〕, 许建〔2020〕30号"
    })
    void wordSaysHowANumberIsWritten(String word, String number) {
        assertThat(Unit.documentNumber(unit(word).documentWord(), 2020, 30)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "许建[]", "许建（）第", "许建〔2020〕", "许建〔〕号", "许建〔", "许 建", "许建30"})
    void wordThatMakesNoNumberStopsTheStart(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit(word))
                .withMessageContaining("document-word")
                .withMessageContaining("zjj");
    }

    private static Unit unit(String word) {
        return new Unit("zjj", "许昌市住房和城乡建设局", "市住建局", word, null, null, null, null, null);
    }
}
