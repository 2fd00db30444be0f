package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.document.ReplyLetter.CopyLine;
import cn.zhengxie.proposalreply.organization.LetterStyle.Layout;
import cn.zhengxie.proposalreply.organization.LetterStyle.Numerals;
import cn.zhengxie.proposalreply.organization.LetterStyle.ResultClassPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters of every sort as pictures below target/pictures/letters, to be looked at; each is checked for what makes it one. */
class LetterPicturesTest {

    private static final Path PICTURES = Path.of("target", "pictures", "letters");
    private static final int DOTS_PER_INCH = 70;
    private static final Typesetting TYPESETTING = Samples.typesetting();
    private static final String SHORT = "您提出的“关于增设社区充电桩的提案”收悉，现答复如下：\n所提建议已经采纳，六个充电桩于10月建成使用。感谢您的关心。";

    @Test
    void referenceCase() throws IOException {
        assertThat(pictured("reference", new SampleLetter()))
                .hasSize(3)
                .first()
                .asString()
                .contains("许昌市住房和城乡建设局文件", "办理结果：B", "徐博雅委员：");
    }

    @Test
    void fiveJointSigners() throws IOException {
        List<String> pages = pictured("five-signers", new SampleLetter().addressee("徐博雅、林晓岚、欧阳静怡、苗雅宁、陈思远委员"));

        assertThat(pages.get(0)).contains("徐博雅、林晓岚、欧阳静怡、苗雅宁、陈思远委员：");
    }

    @Test
    void collective() throws IOException {
        String body = SHORT.replace("感谢您", "感谢贵委").replace("您提出", "贵委提出");

        List<String> pages =
                pictured("collective", new SampleLetter().addressee("民革许昌市委").body(body));

        assertThat(pages.get(0)).contains("民革许昌市委：", "贵委提出的").doesNotContain("您", "委员");
    }

    @Test
    void onePage() throws IOException {
        List<String> pages = pictured(
                "one-page",
                new SampleLetter().body("您提出的提案收悉。所提建议已经采纳。").resultClass("A").layout(Layout.CORRESPONDENCE));

        assertThat(pages).hasSize(1);
        assertThat(pages.get(0)).contains("2020年11月6日", "抄送：");
    }

    @Test
    void twelvePages() throws IOException {
        List<String> pages = pictured("twelve-pages", new SampleLetter().body((Samples.BODY + "\n").repeat(9)));

        assertThat(pages).hasSize(12);
        assertThat(pages.get(11)).contains("2020年11月6日", "抄送：").endsWith("—12—");
    }

    @Test
    void correspondence() throws IOException {
        List<String> pages = pictured(
                "correspondence",
                new SampleLetter().layout(Layout.CORRESPONDENCE).documentNumber("许建函〔2020〕30号"));

        assertThat(pages.get(0)).contains("许昌市住房和城乡建设局", "签发人：王宏伟许建函〔2020〕30号").doesNotContain("局文件", "—1—");
    }

    @Test
    void classForReference() throws IOException {
        List<String> pages = pictured("class-c", new SampleLetter().body(SHORT).resultClass("C"));

        assertThat(pages.get(0)).contains("办理结果：C");
    }

    @Test
    void letterToADeputy() throws IOException {
        String body = SHORT.replace("提案", "建议");

        List<String> pages = pictured(
                "suggestion",
                new SampleLetter()
                        .documentNumber("许建提复字〔2020〕第19号")
                        .title("对市人大七届五次会议", "第19号建议的答复")
                        .addressee("苗雅宁代表")
                        .body(body)
                        .copies(List.of(new CopyLine("市人大常委会选工委", 3), new CopyLine("市委市政府督查局", 1))));

        assertThat(pages.get(0))
                .contains("许建提复字〔2020〕第19号", "第19号建议的答复", "苗雅宁代表：")
                .doesNotContain("提案", "委员");
    }

    @Test
    void rareNames() throws IOException {
        List<String> pages = pictured(
                "rare-names", new SampleLetter().addressee("王珺、李喆、张䶮、赵㛃、陈𬱖委员").body(SHORT));

        assertThat(pages.get(0)).contains("王珺、李喆、张䶮、赵㛃、陈𬱖委员：").doesNotContain("〓");
    }

    @Test
    void dateInChinese() throws IOException {
        List<String> pages = pictured(
                "chinese-date", new SampleLetter().date(Numerals.CHINESE).body(SHORT));

        assertThat(String.join("", pages)).contains("许昌市住房和城乡建设局二〇二〇年十一月六日");
    }

    @ParameterizedTest
    @EnumSource(ResultClassPlace.class)
    void resultClassStandsAtItsPlace(ResultClassPlace place) throws IOException {
        String document = pictured("class-" + place, new SampleLetter().resultClassAt(place))
                .get(0);
        String correspondence = pictured(
                        "class-correspondence-" + place,
                        new SampleLetter().resultClassAt(place).layout(Layout.CORRESPONDENCE))
                .get(0);

        String heading = "许昌市住房和城乡建设局";
        String number = "许建政协〔2020〕30号";
        String signer = "签发人：王宏伟";
        String shown = "办理结果：B";
        switch (place) {
            case CORNER -> {
                assertThat(document).startsWith(shown + heading + "文件");
                assertThat(correspondence).startsWith(shown + heading);
            }
            case BESIDE_SIGNER -> {
                assertThat(document).contains(number + signer + "　" + shown);
                assertThat(correspondence).contains(signer + "　" + shown + number);
            }
            case BELOW_SIGNER -> {
                assertThat(document).contains(number + signer + shown + "对市政协");
                assertThat(correspondence).contains(signer + number + shown + "对市政协");
            }
            case AFTER_NUMBER -> {
                assertThat(document).contains(number + "　" + shown + signer);
                assertThat(correspondence).contains(signer + number + shown + "对市政协");
            }
            case NONE -> {
                assertThat(document).doesNotContain("办理结果");
                assertThat(correspondence).doesNotContain("办理结果");
            }
        }
    }

    private static List<String> pictured(String name, SampleLetter sample) throws IOException {
        byte[] pdf = TYPESETTING.pdf(sample.letter());
        Files.createDirectories(PICTURES);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                Path picture = PICTURES.resolve("%s-%d.png".formatted(name, page + 1));
                ImageIO.write(renderer.renderImageWithDPI(page, DOTS_PER_INCH), "png", picture.toFile());
            }
        }
        return PaperText.pages(pdf);
    }
}
