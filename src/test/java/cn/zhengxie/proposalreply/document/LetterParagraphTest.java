package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.document.LetterParagraph.Level;
import org.junit.jupiter.api.Test;

/** A paragraph's beginning tells its level. */
class LetterParagraphTest {

    @Test
    void firstLevelIsAHeading() {
        assertThat(LetterParagraph.of("十二、资金和管理")).containsExactly(new LetterParagraph(Level.FIRST, "十二、资金和管理", ""));
    }

    @Test
    void secondLevelHeadingEndsWithItsFirstFullStop() {
        assertThat(LetterParagraph.of("（一）看住质量。每月抽检。结果公示。"))
                .containsExactly(new LetterParagraph(Level.SECOND, "（一）看住质量。", "每月抽检。结果公示。"));
    }

    @Test
    void thirdAndFourthLevelAreBody() {
        assertThat(LetterParagraph.of("1.抽检\n（1）返工"))
                .extracting(LetterParagraph::level)
                .containsExactly(Level.BODY, Level.BODY);
    }

    @Test
    void enumerationInsideASentenceIsNoHeading() {
        assertThat(LetterParagraph.of("一是抽检，二是返工。")).containsExactly(new LetterParagraph(Level.BODY, "", "一是抽检，二是返工。"));
    }

    @Test
    void emptyLinesAndTypedIndentsAreDropped() {
        assertThat(LetterParagraph.of("　　第一段\n\n   第二段  \n　\n"))
                .extracting(LetterParagraph::text)
                .containsExactly("第一段", "第二段");
    }

    @Test
    void blanksBetweenChineseAndDigitsAreDropped() {
        assertThat(LetterParagraph.of("到 2020 年完成 36 个，PM2.5 达标，采用 Spring Boot 系统"))
                .extracting(LetterParagraph::text)
                .containsExactly("到2020年完成36个，PM2.5达标，采用Spring Boot系统");
    }
}
