package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.SmallJvm;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The pace of printing in a heap of 256 MB: {@code -Dscale.letters}, 50 in the profile {@code scale}, there beside LibreOffice. */
class LetterPaceScaleTest {

    private static final int LETTERS = Integer.getInteger("scale.letters", 3);
    private static final int CONVERSIONS = Integer.getInteger("scale.conversions", 0);

    @Test
    void letterAndFormArePrintedInASmallHeap() throws IOException, InterruptedException {
        String report = SmallJvm.run(LetterPace.class, LETTERS, LetterPace.canConvert() ? CONVERSIONS : 0);

        System.out.println(report);
        assertThat(report).contains("letter and form as PDF: median of " + LETTERS);
    }
}
