package cn.zhengxie.proposalreply.dispatch;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.zhengxie.proposalreply.proposal.PrintableCharacters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An address is printed on the cover slip, so it must be one that can be printed. */
class WayTest {

    private static final PrintableCharacters FONTS =
            text -> text != null && text.contains("𰻝") ? List.of("𰻝") : List.of();

    @Test
    void addressWithACharacterThatNoFontHoldsIsRefused() {
        Way way = new Way(Channel.POST, "许昌市𰻝面街1号", null);

        assertRefused(() -> way.check(true, FONTS), "address", "通讯地址：字库中没有“𰻝”（U+30EDD），印不出来，请更换或联系管理员补字");
    }

    @Test
    void anyOtherAddressIsNot() {
        assertThatCode(() -> new Way(Channel.POST, "许昌市建设路1号", null).check(true, FONTS))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Way(Channel.EMAIL, null, "lin@example.com").check(true, FONTS))
                .doesNotThrowAnyException();
    }
}
