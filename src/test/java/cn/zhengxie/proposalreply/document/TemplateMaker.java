package cn.zhengxie.proposalreply.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Made the .docx templates of the product, and makes them anew after a change here: run it in the project's directory. An office
 * that wants other templates edits the files themselves.
 */
final class TemplateMaker {

    private static final Path TEMPLATES = Path.of("src/main/resources/document");

    private TemplateMaker() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(TEMPLATES.resolve("reply.docx"), ReplyTemplate.document());
        Files.write(TEMPLATES.resolve("reply-correspondence.docx"), ReplyTemplate.correspondence());
        Files.write(TEMPLATES.resolve("feedback-form.docx"), FeedbackFormTemplate.make());
        Files.write(TEMPLATES.resolve("forwarding-sheet.docx"), ForwardingSheetTemplate.make());
        Files.write(TEMPLATES.resolve("reminder.docx"), ReminderTemplate.make());
        Files.write(TEMPLATES.resolve("contact-record.docx"), ContactRecordTemplate.make());
        Files.write(TEMPLATES.resolve("co-opinion.docx"), CoOpinionTemplate.make());
        Files.write(TEMPLATES.resolve("form-request.docx"), FormRequestTemplate.make());
        Files.write(TEMPLATES.resolve("public-copy.docx"), PublicCopyTemplate.make());
    }
}
