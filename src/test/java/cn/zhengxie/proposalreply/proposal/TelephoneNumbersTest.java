package cn.zhengxie.proposalreply.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proposer's telephone number in a text, however it is written. */
class TelephoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, 请拨打13800138000。",
        "13800138000, 请拨打 138 0013 8000。",
        "13800138000, 请拨打138-0013-8000。",
        "13800138000, 请拨打１３８００１３８０００。",
        "13800138000, 请拨打（+86）138—0013—8000。",
        "138 0013 8000, 请拨打13800138000。",
        "+86 13800138000, 请拨打13800138000。",
        "13800138000、0374-2335678, 请拨打0374－2335678。",
        "13800138000 0374-2335678, 请拨打（0374）2335678。",
        "0374-2335678, 2020年共12处，电话03742335678。",
        "2335678, 请拨打0374-2335678。"
    })
    void itIsFound(String entered, String text) {
        assertThat(TelephoneNumbers.of(entered).standIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, 请拨打13800138001。",
        "13800138000, 投入1380万元，惠及13处、8000户。",
        "12345, 请拨打12345热线。",
        "不详, 请拨打12345热线。"
    })
    void whatIsNoneOrAnotherIsNot(String entered, String text) {
        assertThat(TelephoneNumbers.of(entered).standIn(text)).isFalse();
    }

    @Test
    void whoeverGaveNoneIsNotFound() {
        assertThat(TelephoneNumbers.of(null).standIn("13800138000")).isFalse();
        assertThat(TelephoneNumbers.of("13800138000").standIn("1".repeat(100_000)))
                .isFalse();
    }

    @Test
    void itIsReplacedInWhateverWayItIsWritten() {
        TelephoneNumbers numbers = TelephoneNumbers.of("13800138000、0374-2335678");

        assertThat(numbers.replacedIn("手机138 0013 8000，座机（0374）2335678，共12处", "……"))
                .isEqualTo("手机……，座机（……，共12处");
    }
}
