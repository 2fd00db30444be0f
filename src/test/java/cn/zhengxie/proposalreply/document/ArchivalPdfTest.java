package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our own papers are PDF/A-2b, by veraPDF's word; what is bound from foreign files says nothing of the kind. */
class ArchivalPdfTest {

    private static final Typesetting TYPESETTING = Samples.typesetting();
    private static final Binder BINDER =
            new Binder(new DocumentFonts(new DocumentSettings(null, 2, false)), TYPESETTING);

    @TestFactory
    Stream<DynamicTest> papersAreWhatTheyClaim() {
        return Stream.of(
                paper("复文", () -> TYPESETTING.pdf(Samples.letter(Samples.BODY + "䶮𬱖①㎡\u0007"))),
                paper(
                        "意见表",
                        () -> TYPESETTING.pdf(Samples.form().withPage("https://tian.example/feedback/0123456789"))),
                paper("转送单", () -> TYPESETTING.pdf(Samples.sheet())),
                paper("发文稿纸", () -> TYPESETTING.pdf(CoverSheetTest.sheet("同意", "电话沟通", "同意"))));
    }

    private static DynamicTest paper(String name, Supplier<byte[]> paper) {
        return DynamicTest.dynamicTest(name, () -> {
            byte[] pdf = paper.get();
            assertThat(ArchivalPdf.isClaimed(pdf)).isTrue();
            assertThat(ArchivalPdf.faults(pdf)).isEmpty();
        });
    }

    @Test
    void bundleOfForeignFilesClaimsNothing() throws IOException {
        byte[] bundle = BINDER.bind("转送材料", List.of(Paper.pdf("提案答复", () -> TYPESETTING.pdf(Samples.letter()))));

        assertThat(ArchivalPdf.isClaimed(bundle)).isFalse();
        assertThat(ArchivalPdf.faults(bundle)).isNotEmpty();
    }
}
