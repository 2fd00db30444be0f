package cn.zhengxie.proposalreply.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference case as anybody can replay it. */
class ReplayTest {

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void referenceCaseReplaysTwiceAlike() throws IOException, InterruptedException {
        // when
        ChildApplication once = ChildApplication.start(first, "--demo.replay=110");
        ChildApplication again = ChildApplication.start(second, "--demo.replay=110");

        // then
        assertThat(once.exitCode()).as(once.output()).isZero();
        assertThat(again.exitCode()).as(again.output()).isZero();
        List<String> story = story(once);
        assertThat(story)
                .hasSizeGreaterThan(40)
                .startsWith("第1行 2020-08-07 ducha 导入：符合")
                .endsWith("最终状态：办复，B类跟踪中")
                .isEqualTo(story(again));
        for (String paper : List.of("reply", "feedback-form")) {
            assertThat(paper(first, paper + ".pdf")).hasSameBinaryContentAs(paper(second, paper + ".pdf"));
            assertThat(paper(first, paper + ".docx")).exists();
        }
        assertThat(paper(first, "forwarding-sheet.pdf")).exists();
        assertThat(paper(first, "bundle.pdf")).exists();
        assertThat(textOf(paper(first, "reply.pdf")))
                .contains("许建政协〔2020〕30号", "签发人：王宏伟", "办理结果：B", "徐博雅委员：")
                .contains("许昌市住房和城乡建设局", "市政协提案委（3份）", "市委市政府督查局（1份）");
    }

    @Test
    void anotherCaseCannotBeReplayed() throws IOException, InterruptedException {
        ChildApplication replay = ChildApplication.start(first, "--demo.replay=999");

        assertThat(replay.exitCode()).isEqualTo(2);
        assertThat(replay.output()).contains("只有参照案件110号可以重放");
    }

    /** The rows and the timeline, without what the libraries print. */
    private static List<String> story(ChildApplication replay) {
        return replay.output()
                .lines()
                .filter(line -> line.matches("(第\\d+行|2020-\\d\\d-\\d\\d  |最终状态).*"))
                .toList();
    }

    private static Path paper(Path folder, String name) {
        return folder.resolve("data/replay/ta-7-4-110").resolve(name);
    }

    private static String textOf(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]", "");
        }
    }
}
