package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Papers of the reference case, its letter with a body of our own. */
final class Samples {

    static final String BODY = """
            您提出的关于“我市老旧小区改造中的问题和建设”的提案收悉。我局会同有关部门逐条研究，现将办理情况答复如下：

            一、已经开展的工作
            （一）先解决居民最急的事。改造前逐户登记需求，把排水、供电、消防通道列为必做项目，其余由居民表决后再做。截至2020年9月底，已完成36个小区的管网更换，惠及5,200余户。
            （二）把施工质量看住。每个项目配备一名驻场监理，隐蔽工程留存影像，材料进场先检后用。PM2.5 超过 75 微克/立方米时停止土方作业，并向居民公示原因。
            1.质量抽检每月一次，结果张贴在小区公告栏；
            （1）抽检不合格的，限期返工，费用由施工单位承担。
            二、提案所提问题的处理
            （一）关于弱电线缆。市工信局牵头，三家运营商已签订同步入地协议，按“先勘察、后施工、再验收”的次序推进。老城区的架空线年内清理一半，余下部分列入2021年计划。
            （二）关于停车和充电。利用边角地增设车位，预留充电桩电力容量，具体点位由居民议事会确定。
            三、资金和管理
            改造资金由财政补助、产权单位和居民三方分担，专户管理、专款专用，年底接受审计。改造完成后，由街道指导居民选聘物业或成立自管小组，避免改后失管。
            四、下一步打算
            我局将于2021年6月30日前完成剩余小区的弱电入地，并向您书面报告结果。感谢您对住房城乡建设工作的关心，欢迎继续提出意见。
            """;

    private Samples() {}

    static ReplyLetter letter() {
        return letter(BODY);
    }

    static ReplyLetter letter(String body) {
        return letter(body, List.of());
    }

    static ReplyLetter letter(String body, List<String> enclosures) {
        return new SampleLetter().body(body).enclosures(enclosures).letter();
    }

    static FeedbackFormSheet form(String title) {
        return form(title, Questionnaire.usual());
    }

    static FeedbackFormSheet form(String title, Questionnaire questions) {
        return new FeedbackFormSheet(
                ProposalKind.CPPCC_PROPOSAL, questions, "110", "市住建局", title, "市政协提案委", "市委市政府督查局", null);
    }

    static FeedbackFormSheet form() {
        return form(Questionnaire.usual());
    }

    static FeedbackFormSheet form(Questionnaire questions) {
        return form("关于我市老旧小区改造中的问题和建设", questions);
    }

    /** The reference form: satisfied, nothing else filled. */
    static ForwardingSheet sheet() {
        Map<String, String> ratings = new LinkedHashMap<>();
        ratings.put("领导重视", null);
        ratings.put("沟通情况", "");
        ratings.put("答复质量", null);
        ratings.put("落实情况", null);
        return sheet(
                ratings,
                null,
                List.of("收到提案答复日期", "对办理工作的评价", "意见及建议", "提案者签名", "签名日期"),
                "张办公11月17日电话询问提案者，确认满意，其余各项不再补填。");
    }

    static ForwardingSheet sheet(Map<String, String> ratings, String opinion, List<String> gaps, String verification) {
        return new ForwardingSheet(
                ProposalKind.CPPCC_PROPOSAL,
                "110",
                "关于我市老旧小区改造中的问题和建设",
                "市住建局",
                "许建政协〔2020〕30号",
                "徐博雅",
                LocalDate.of(2020, 11, 16),
                "满意",
                ratings,
                opinion,
                gaps,
                verification,
                LocalDate.of(2020, 11, 17),
                List.of("市政协提案委", "市委市政府督查局"));
    }

    static Typesetting typesetting() {
        return typesetting(new DocumentSettings(null, 2, false));
    }

    static Typesetting typesetting(DocumentSettings settings) {
        DocumentFonts fonts = new DocumentFonts(settings);
        return new Typesetting(
                new PdfPrinter(fonts), new DocxPrinter(PaperTemplates::packaged), new OfdPrinter(fonts), settings);
    }
}
