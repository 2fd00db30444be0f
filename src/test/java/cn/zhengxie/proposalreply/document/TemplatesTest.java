package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The packaged templates and the program that made them. */
class TemplatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reply",
                "feedback-form",
                "forwarding-sheet",
                "reminder",
                "form-request",
                "public-copy",
                "contact-record",
                "co-opinion"
            })
    void templateIsPackagedInBothKinds(String name) throws IOException {
        assertThat(new ClassPathResource("document/" + name + ".html").exists()).isTrue();
        assertThat(places(packaged(name))).isNotEmpty();
    }

    @Test
    void packagedTemplatesAreThoseTheMakerMakes() throws IOException {
        assertThat(text(packaged("reply"))).isEqualTo(text(ReplyTemplate.document()));
        assertThat(text(packaged("reply-correspondence"))).isEqualTo(text(ReplyTemplate.correspondence()));
        assertThat(text(packaged("feedback-form"))).isEqualTo(text(FeedbackFormTemplate.make()));
        assertThat(text(packaged("forwarding-sheet"))).isEqualTo(text(ForwardingSheetTemplate.make()));
        assertThat(text(packaged("reminder"))).isEqualTo(text(ReminderTemplate.make()));
        assertThat(text(packaged("contact-record"))).isEqualTo(text(ContactRecordTemplate.make()));
        assertThat(text(packaged("co-opinion"))).isEqualTo(text(CoOpinionTemplate.make()));
        assertThat(text(packaged("form-request"))).isEqualTo(text(FormRequestTemplate.make()));
        assertThat(text(packaged("public-copy"))).isEqualTo(text(PublicCopyTemplate.make()));
    }

    @Test
    void everyFontIsPackagedWithItsLicence() {
        assertThat(List.of("latin", "fang", "kai", "kaiext", "hei", "song", "biaosong"))
                .allMatch(font -> new ClassPathResource("document/fonts/gw-" + font + ".ttf").exists());
        assertThat(new ClassPathResource("document/fonts/licences/FandolFang-FandolKai-COPYING.txt").exists())
                .isTrue();
    }

    private static byte[] packaged(String name) throws IOException {
        try (InputStream template = new ClassPathResource("document/" + name + ".docx").getInputStream()) {
            return template.readAllBytes();
        }
    }

    private static String text(byte[] template) throws IOException {
        return PaperText.ofDocx(template);
    }

    private static List<MetaTemplate> places(byte[] template) throws IOException {
        try (XWPFTemplate compiled = XWPFTemplate.compile(new ByteArrayInputStream(template))) {
            return compiled.getElementTemplates();
        }
    }
}
