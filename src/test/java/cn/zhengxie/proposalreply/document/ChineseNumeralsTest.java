package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "0,零",
        "7,七",
        "10,十",
        "12,十二",
        "20,二十",
        "21,二十一",
        "99,九十九",
        "100,一百",
        "105,一百零五",
        "110,一百一十",
        "112,一百一十二",
        "1000,一千",
        "1001,一千零一",
        "1010,一千零一十",
        "2020,二千零二十",
        "9999,九千九百九十九"
    })
    void numbersAreWrittenAsTitlesWriteThem(int number, String numeral) {
        assertThat(ChineseNumerals.of(number)).isEqualTo(numeral);
    }

    @Test
    void numberWithoutNumeralIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumerals.of(-1));
    }
}
