package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.document.CoverSheet.Opinion;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The 发文稿纸: one sheet on which the leader finds everything and has room for his signature. */
class CoverSheetTest {

    private static final Typesetting TYPESETTING = Samples.typesetting();

    @Test
    void sheetHasWhatTheLeaderNeedsAndRoomForHisSignature() throws IOException {
        List<String> pages = PaperText.pages(TYPESETTING.pdf(sheet("内容属实，同意　刘科长　2020年10月26日", "面商一次", null)));

        assertThat(pages).singleElement().satisfies(page -> assertThat(page)
                .contains(
                        "许昌市住房和城乡建设局发文稿纸",
                        "对市政协七届四次会议第110号提案的答复",
                        "徐博雅委员",
                        "B（正在解决或列入计划解决）",
                        "主动公开",
                        "2020年11月10日",
                        "内容属实，同意　刘科长　2020年10月26日",
                        "面商一次",
                        "市财政局（已签收）",
                        "签名：",
                        "陈绍军"));
    }

    @Test
    void signedSheetShowsTheSignature() throws IOException {
        String text = PaperText.ofPdf(TYPESETTING.pdf(sheet("同意", "面商一次", "同意签发　王宏伟　2020年11月6日")));

        assertThat(text).contains("同意签发　王宏伟　2020年11月6日").doesNotContain("签名：");
    }

    @Test
    void longestEntriesStayOnTheOneSheet() throws IOException {
        assertThat(PaperText.pages(TYPESETTING.pdf(longest()))).singleElement().satisfies(page -> assertThat(page)
                .contains("陈绍军"));
    }

    static CoverSheet longest() {
        String opinion = "情".repeat(60) + "　欧阳科长　2020年10月26日";
        String contact = "2020年10月26日，办前面商，徐博雅，市住建局会议室：" + "情".repeat(40);
        return new CoverSheet(
                ProposalKind.CPPCC_PROPOSAL,
                "许昌市住房和城乡建设局",
                "许建政协〔2020〕30号",
                "对市政协七届四次会议第110号提案的答复",
                "110",
                "题".repeat(200),
                "徐博雅、".repeat(20),
                "市政协提案委（3份），市委市政府督查局（1份）",
                "B（正在解决或列入计划解决）",
                "依申请公开",
                "老旧小区改造科　陈绍军　2020年10月20日",
                LocalDate.of(2020, 11, 10),
                "情".repeat(60),
                "情".repeat(60),
                List.of(new Opinion("审核", opinion), new Opinion("核稿", opinion), new Opinion("审阅", opinion)),
                Collections.nCopies(4, contact),
                Collections.nCopies(4, "市工信局（逾期未退，视为接收）"),
                opinion);
    }

    static CoverSheet sheet(String review, String contact, String signature) {
        return new CoverSheet(
                ProposalKind.CPPCC_PROPOSAL,
                "许昌市住房和城乡建设局",
                null,
                "对市政协七届四次会议第110号提案的答复",
                "110",
                "关于我市老旧小区改造中的问题和建设",
                "徐博雅委员",
                "市政协提案委（3份），市委市政府督查局（1份）",
                "B（正在解决或列入计划解决）",
                "主动公开",
                "老旧小区改造科　陈绍军　2020年10月20日",
                LocalDate.of(2020, 11, 10),
                "拟由老旧小区改造科办理",
                "请与委员当面沟通",
                List.of(new Opinion("审核", review), new Opinion("核稿", null), new Opinion("审阅", null)),
                List.of(contact),
                List.of("市财政局（已签收）"),
                signature);
    }
}
