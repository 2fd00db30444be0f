package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhengxie.proposalreply.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template that an office has edited: let pass, or refused with what is wrong and where. */
class TemplateCheckTest {

    @ParameterizedTest
    @EnumSource(PaperTemplate.class)
    void packagedTemplateIsSound(PaperTemplate template) {
        byte[] packaged = PaperTemplates.packaged(template.fileName());

        assertThatCode(() -> TemplateCheck.check(template, packaged, packaged)).doesNotThrowAnyException();
    }

    @Test
    void lineOfTheOfficesOwnAndAnotherPlaceAreNoFault() throws IOException {
        assertThat(faults(EditedTemplate.withLine("reply", "共印5份　文号{{documentNumber}}")))
                .isEmpty();
    }

    @Test
    void unknownPlaceIsNamedWithItsParagraph() throws IOException {
        assertThat(faults(EditedTemplate.withLine("reply", "编号：{{编号}}")))
                .singleElement()
                .asString()
                .matches("第\\d+段“编号：\\{\\{编号}}”：没有 \\{\\{编号}} 这个占位符");
    }

    @Test
    void missingAddresseeIsNamed() throws IOException {
        assertThat(faults(EditedTemplate.with("reply", "{{addressee}}", "徐博雅委员")))
                .containsExactly("缺少占位符 {{addressee}}");
    }

    @Test
    void halfAPlaceIsNamedWithItsParagraph() throws IOException {
        assertThat(faults(EditedTemplate.withLine("reply", "日期：{{date}")))
                .singleElement()
                .asString()
                .contains("“日期：{{date}”：占位符没有写完整");
    }

    @Test
    void partThatIsNotClosedIsNamed() throws IOException {
        assertThat(faults(EditedTemplate.withLine("reply", "{{?hasCopies}}抄送")))
                .singleElement()
                .asString()
                .contains("{{?hasCopies}} 没有对应的 {{/hasCopies}}");
    }

    @Test
    void partThatIsClosedButNeverOpenedIsNamed() throws IOException {
        assertThat(faults(EditedTemplate.withLine("reply", "抄送{{/hasCopies}}")))
                .singleElement()
                .asString()
                .contains("{{/hasCopies}} 前面没有对应的 {{?hasCopies}}");
    }

    @Test
    void whatIsNoWordDocumentIsRefused() {
        assertThat(faults("不是文档".getBytes(StandardCharsets.UTF_8))).containsExactly("这不是 Word 文档（.docx），或者文件已损坏");
    }

    @Test
    void pictureFromOutsideIsRefused() throws IOException {
        byte[] template = EditedTemplate.of("reply", paper -> paper.getPackagePart()
                .addExternalRelationship(
                        "http://example.invalid/logo.png",
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"));

        assertThat(faults(template)).containsExactly("模板里有链接到文件外部的图片或模板，请改为嵌入后再上传");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INCLUDEPICTURE \"http://example.invalid/a.png\"",
                "DDEAUTO cmd",
                " includetext \"file:///etc/passwd\""
            })
    void fieldThatFetchesIsRefusedThoughItIsWrittenInPieces(String instruction) throws IOException {
        byte[] template = EditedTemplate.of("reply", paper -> {
            var paragraph = paper.createParagraph();
            paragraph.createRun().getCTR().addNewInstrText().setStringValue(instruction.substring(0, 5));
            paragraph.createRun().getCTR().addNewInstrText().setStringValue(instruction.substring(5));
        });

        assertThat(faults(template)).containsExactly("模板里有宏、控件、嵌入对象或自动引用外部内容的域，请删去后再上传");
    }

    @Test
    void macrosAreRefused() throws IOException {
        byte[] template = EditedTemplate.of("reply", paper -> {
            try {
                paper.getPackage()
                        .createPart(
                                PackagingURIHelper.createPartName("/word/vbaProject.bin"),
                                "application/vnd.ms-office.vbaProject")
                        .getOutputStream()
                        .write(1);
            } catch (InvalidFormatException | IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });

        assertThat(faults(template)).containsExactly("模板里有宏、控件、嵌入对象或自动引用外部内容的域，请删去后再上传");
    }

    private static List<String> faults(byte[] template) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> TemplateCheck.check(PaperTemplate.REPLY, template, PaperTemplates.packaged("reply")));
        return refusal == null
                ? List.of()
                : refusal.faults().stream().map(Refusal.Fault::sentence).toList();
    }
}
