package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.organization.LetterStyle;
import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The papers whose .docx an office may give its own look, in Word or WPS. */
enum PaperTemplate {
    REPLY(
            "reply",
            "复文",
            List.of("documentNumber", "title", "correction", "addressee", "text", "agency", "date"),
            () -> TemplateContent.of(letter())),
    CORRESPONDENCE(
            "reply-correspondence",
            "复文（信函格式）",
            List.of("documentNumber", "title", "correction", "addressee", "text", "agency", "date"),
            () -> TemplateContent.of(letter())),
    FEEDBACK_FORM(
            "feedback-form",
            "征询意见表",
            List.of("proposalNumber", "unit", "proposalTitle", "dimensions", "levels"),
            () -> TemplateContent.of(new FeedbackFormSheet(
                    ProposalKind.CPPCC_PROPOSAL,
                    Questionnaire.usual(),
                    "1",
                    "市住建局",
                    "关于示例的提案",
                    "市政协提案委",
                    "市委市政府督查局",
                    "https://example.invalid/feedback/1"))),
    PUBLIC_COPY(
            "public-copy",
            "公开文本",
            List.of("label", "documentNumber", "title", "correction", "addressee", "text", "agency", "date"),
            () -> TemplateContent.of(new PublicCopy(
                    "示例市住房和城乡建设局",
                    "示建政协〔2020〕1号",
                    "A",
                    List.of("对市政协七届四次会议", "第1号提案的答复（更正）"),
                    "（更正并替代2020年1月1日示建政协〔2020〕0号）",
                    "李四委员",
                    "您提出的提案收悉，现答复如下：\n一、办理情况\n已办理完毕。\n感谢您的关心。",
                    List.of("示例清单", "示例图纸"),
                    LocalDate.of(2020, 1, 2),
                    "示例市住房和城乡建设局",
                    "0000000"))),
    FORWARDING_SHEET(
            "forwarding-sheet",
            "转送单",
            List.of("proposalNumber", "proposalTitle", "unit", "documentNumber", "satisfaction"),
            () -> TemplateContent.of(new ForwardingSheet(
                    ProposalKind.CPPCC_PROPOSAL,
                    "1",
                    "关于示例的提案",
                    "市住建局",
                    "示建政协〔2020〕1号",
                    "李四",
                    LocalDate.of(2020, 1, 9),
                    "满意",
                    Map.of("组织领导", "好"),
                    "无",
                    List.of(),
                    null,
                    LocalDate.of(2020, 1, 10),
                    List.of("市政协提案委", "市委市政府督查局")))),
    FORM_REQUEST(
            "form-request",
            "补正意见表的函",
            List.of("addressee", "text", "agency", "date"),
            () -> TemplateContent.of(new FormRequestLetter(
                    "示例市住房和城乡建设局",
                    "李四委员",
                    List.of("您寄回的征询意见表没有签名，请补正。"),
                    LocalDate.of(2020, 1, 9),
                    "示例市住房和城乡建设局",
                    "0000000",
                    "王五"))),
    CONTACT_RECORD(
            "contact-record",
            "面商沟通记录",
            List.of("proposalNumber", "proposalTitle", "talks"),
            () -> TemplateContent.of(new ContactRecord(
                    "示例市住房和城乡建设局",
                    "提案",
                    "1",
                    "关于示例的提案",
                    List.of("李四"),
                    List.of(new ContactRecord.Talk(
                            LocalDate.of(2020, 1, 3), 1, "办前面商", "李四", "局会议室", "王五", "听取意见。", "签字记录.pdf"))))),
    CO_OPINION(
            "co-opinion",
            "会办函",
            List.of("header", "documentNumber", "title", "addressee", "text", "agency", "date"),
            () -> TemplateContent.of(new CoOpinionLetter(
                    "示例市发展和改革委员会",
                    "示发改函〔2020〕1号",
                    "赵六",
                    List.of("关于市政协七届四次会议", "第1号提案的会办意见"),
                    "示例市住房和城乡建设局",
                    "现提出会办意见如下：\n一、项目审批\n已办理完毕。\n特此函复。",
                    LocalDate.of(2020, 1, 2),
                    "0000000",
                    "孙七"))),
    REMINDER(
            "reminder",
            "催办单",
            List.of("number", "addressee", "proposalNumber", "proposalTitle", "dueOn"),
            () -> TemplateContent.of(new ReminderSheet(
                    ProposalKind.CPPCC_PROPOSAL,
                    "市委市政府督查局",
                    "催〔2020〕1号",
                    "市住建局",
                    "1",
                    "关于示例的提案",
                    "办复",
                    LocalDate.of(2020, 1, 20),
                    "请按期办复。",
                    "办公室",
                    LocalDate.of(2020, 1, 10))));

    private final String fileName;
    private final String label;
    private final List<String> required;
    private final Supplier<Map<String, Object>> example;

    PaperTemplate(String fileName, String label, List<String> required, Supplier<Map<String, Object>> example) {
        this.fileName = fileName;
        this.label = label;
        this.required = required;
        this.example = example;
    }

    static Optional<PaperTemplate> named(String fileName) {
        return Stream.of(values())
                .filter(template -> template.fileName.equals(fileName))
                .findFirst();
    }

    /** Its name in addresses and files, without extension. */
    String fileName() {
        return fileName;
    }

    /** What officials call the paper. */
    String label() {
        return label;
    }

    /** Places without which the paper would not be one. */
    List<String> required() {
        return required;
    }

    private static ReplyLetter letter() {
        return new ReplyLetter(
                "示例市住房和城乡建设局",
                "示建政协〔2020〕1号",
                "张三",
                "A",
                List.of("对市政协七届四次会议", "第1号提案的答复（更正）"),
                "（更正并替代2020年1月1日示建政协〔2020〕0号）",
                "李四委员",
                "您提出的提案收悉，现答复如下：\n一、办理情况\n（一）已办事项\n已办理完毕。\n感谢您的关心。",
                List.of("示例清单", "示例图纸"),
                LocalDate.of(2020, 1, 2),
                "示例市住房和城乡建设局",
                "0000000",
                "王五",
                List.of(new ReplyLetter.CopyLine("市政协提案委", 3)),
                LetterStyle.STANDARD);
    }

    /** Something to fill it with on trial. */
    Map<String, Object> example() {
        return example.get();
    }
}
