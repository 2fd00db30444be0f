package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Fonts are embedded, and an agency's own take the place of the packaged ones. */
class DocumentFontsTest {

    @Test
    void everyFontOfALetterIsEmbedded() throws IOException {
        assertThat(fonts(Samples.typesetting().pdf(Samples.letter())))
                .isNotEmpty()
                .allMatch(PDFont::isEmbedded);
    }

    @Test
    void fontOfTheAgencyReplacesThePackagedOne(@TempDir Path directory) throws IOException {
        try (InputStream hei = new ClassPathResource("document/fonts/gw-hei.ttf").getInputStream()) {
            Files.copy(hei, directory.resolve("gw-fang.ttf"));
        }
        DocumentSettings settings = new DocumentSettings(directory, 1, false);
        Typesetting typesetting = Samples.typesetting(settings);

        assertThat(fonts(typesetting.pdf(Samples.letter())))
                .extracting(PDFont::getName)
                .noneMatch(name -> name.endsWith("GWFangSong"))
                .anyMatch(name -> name.endsWith("GWKai"));
    }

    @Test
    void directoryThatIsNoneStopsTheStart(@TempDir Path directory) {
        DocumentSettings settings = new DocumentSettings(directory.resolve("missing"), 1, false);

        assertThatIllegalStateException()
                .isThrownBy(() -> new DocumentFonts(settings))
                .withMessageContaining("document.fonts");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 3_000_000})
    void brokenFontIsNamedAtTheStart(int length, @TempDir Path directory) throws IOException {
        byte[] font = new ClassPathResource("document/fonts/gw-hei.ttf").getContentAsByteArray();
        Files.write(directory.resolve("gw-biaosong.ttf"), Arrays.copyOf(font, Math.min(length, font.length - 1000)));
        DocumentSettings settings = new DocumentSettings(directory, 1, false);

        assertThatIllegalStateException()
                .isThrownBy(() -> new DocumentFonts(settings))
                .withMessageContaining("gw-biaosong.ttf");
    }

    private static List<PDFont> fonts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            return fonts;
        }
    }
}
