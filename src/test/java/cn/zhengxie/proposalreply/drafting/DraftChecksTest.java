package cn.zhengxie.proposalreply.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each check of a draft, on texts that it must object to and on texts that it must leave alone. */
class DraftChecksTest {

    private static final String OPENING = "您提出的《关于加快推进老旧小区改造的建议》（第110号）收悉，现答复如下：\n";

    /** What a check says to examples; no false alarm is let pass, and none is missed. */
    private record Examples(DraftCheck check, List<DraftAtHand> objectionable, List<DraftAtHand> harmless) {

        Stream<DynamicTest> tests() {
            String name = check.getClass().getSimpleName();
            assertThat(objectionable).hasSizeGreaterThanOrEqualTo(10);
            assertThat(harmless).hasSizeGreaterThanOrEqualTo(10);
            return Stream.concat(
                    objectionable.stream()
                            .map(draft -> DynamicTest.dynamicTest(
                                    name + "：应提出 " + shown(draft),
                                    () -> assertThat(check.objections(draft)).isNotEmpty())),
                    harmless.stream()
                            .map(draft -> DynamicTest.dynamicTest(
                                    name + "：不应提出 " + shown(draft),
                                    () -> assertThat(check.objections(draft)).isEmpty())));
        }

        private static String shown(DraftAtHand draft) {
            String text = draft.body().replace(OPENING, "").strip();
            return text.substring(0, Math.min(30, text.length()));
        }
    }

    @TestFactory
    Stream<DynamicTest> anotherNumber() {
        return new Examples(
                        new NumberCheck(),
                        bodies(
                                "您提出的《关于加快推进老旧小区改造的建议》（第111号）收悉。",
                                "您在会上提出的第101号提案收悉。",
                                "您提出的第 11 号提案已收悉，现答复如下：",
                                "您提出的“关于加快推进老旧小区改造”的提案（第１１１号）收悉。",
                                "徐委员：\n您提出的第210号建议收悉。",
                                "您提出的提案第1100号收悉。",
                                "您提交的第21-103号提案收悉。",
                                "您提出的《关于加快推进老旧小区改造的建议》（提案第10号）收悉。",
                                OPENING + "第98号提案中的意见，我局已采纳。",
                                OPENING + "关于提案第99号所提停车问题，我局已答复。"),
                        bodies(
                                OPENING,
                                "您提出的第110号提案收悉。",
                                "您提出的第 １１０ 号提案收悉。",
                                "您提出的第0110号提案收悉。",
                                OPENING + "根据国务院令第722号，我局修订了办法。",
                                OPENING + "许政办〔2020〕12号文件明确了补助标准。",
                                OPENING + "本件与第98号提案并案办理。",
                                OPENING + "您2019年提出的第35号提案，我局已办结。",
                                OPENING + "您在七届三次会议上提出的第20号提案已全部落实。",
                                OPENING + "改造项目为今年第12号重点工程。",
                                "收到您的来信，我局十分重视。"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> anotherMeeting() {
        return new Examples(
                        new MeetingCheck(),
                        bodies(
                                "您在市政协七届三次会议上提出的提案收悉。",
                                "您在政协七届五次会议上提出的第110号提案收悉。",
                                "您在市政协六届四次会议上提出的提案收悉。",
                                "您在市政协第七届委员会第三次会议上提出的提案收悉。",
                                "您在市政协7届3次会议上提出的提案收悉。",
                                "您在市政协八届一次全会上提出的提案收悉。",
                                "您于七届二次全体会议期间提出的提案收悉。",
                                "您在市政协十七届四次会议上提出的提案收悉。",
                                OPENING + "对市政协七届三次会议第110号提案的答复，请予审阅。",
                                OPENING + "现将六届四次会议提案第110号的办理情况汇报如下。"),
                        bodies(
                                OPENING,
                                "您在市政协七届四次会议上提出的提案收悉。",
                                "您在市政协第七届委员会第四次会议上提出的提案收悉。",
                                "您在市政协7届4次会议上提出的提案收悉。",
                                "您在市政协七届四次全体会议上提出的提案收悉。",
                                "您学习全国政协十三届三次会议精神后提出的提案收悉。",
                                "您结合省政协十二届三次会议部署提出的提案收悉。",
                                OPENING + "党的十九届四中全会提出了新要求。",
                                OPENING + "您在七届三次会议上提出的停车问题，我局已办结。",
                                OPENING + "市委七届十次全会对此作了部署。"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> anotherTitle() {
        return new Examples(
                        new TitleCheck(),
                        bodies(
                                "您提出的《关于加强校园周边治理的建议》（第110号）收悉。",
                                "您提出的“关于建设智慧停车场”的提案收悉。",
                                "您提出的关于规范电动车充电的提案收悉。",
                                "您提交的《关于整治黑臭水体的提案》收悉。",
                                "您提出的第110号提案《关于发展夜间经济的建议》收悉。",
                                "您提出的《关于加快推进农村厕所改造的建议》收悉。",
                                "您提出的\"关于改善营商环境\"的建议（第110号）收悉。",
                                "您提出的关于老年食堂建设的建议收悉。",
                                "贵委提出的《关于保护古城的提案》收悉。",
                                "市政协交办的《关于新建公园的提案》（第110号）收悉。"),
                        bodies(
                                OPENING,
                                "您提出的“关于加快推进老旧小区改造”的提案（第110号）收悉。",
                                "您提出的《加快推进老旧小区改造》收悉。",
                                "您提出的关于加快推进老旧小区改造的建议收悉。",
                                "您提出的《关于老旧小区改造的建议》收悉。",
                                "您提出的《关于加快推进老旧小区改造的提案》收悉。",
                                "您提出的《关于加快推进老旧小区 改造的建议》收悉。",
                                "您提出的第110号提案收悉，根据《关于全面推进城镇老旧小区改造工作的指导意见》，现答复如下：",
                                OPENING + "我局印发了《关于加强物业管理的意见》。",
                                "您提出的提案收悉，感谢您对“城市更新行动”的关心。"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> anotherProposer() {
        return new Examples(
                        new OtherProposerCheck(),
                        bodies(
                                "王建国委员：\n您提出的提案收悉。",
                                "尊敬的李华委员，您提出的提案收悉。",
                                "赵某委员：\n您好。",
                                OPENING + "感谢李华委员对我局工作的关心。",
                                OPENING + "我局向王建国委员当面作了汇报。",
                                OPENING + "李华等委员参加了座谈。",
                                OPENING + "已与李华代表电话沟通。",
                                "李华代表：\n您提出的建议收悉。",
                                OPENING + "根据王建国委员的意见，增加了车位。",
                                "尊敬的王建国等委员：\n你们提出的提案收悉。"),
                        bodies(
                                OPENING,
                                "徐博雅委员：\n您提出的提案收悉。",
                                "尊敬的徐博雅委员，您好。",
                                OPENING + "感谢徐博雅委员对我局工作的关心。",
                                OPENING + "社区书记李华介绍了情况。",
                                OPENING + "我局与提案委员会召开了座谈会。",
                                OPENING + "居民代表和业主委员参加了评议。",
                                OPENING + "李华委员会主任由街道推荐。",
                                OPENING + "项目经理王建国负责施工。",
                                OPENING + "各位委员、代表提出了意见。",
                                OPENING + "徐李华委员不是本市委员。".replace("徐李华委员不是本市委员", "居民李华代表性强")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> leftOpen() {
        return new Examples(
                        new PlaceholderCheck(),
                        after(
                                "共改造XX个小区。",
                                "由×××公司承建。",
                                "20XX年底前完工。",
                                "投资X万元。",
                                "X月底前完成。",
                                "补助【金额待填】。",
                                "完成率为？？。",
                                "工期为___天。",
                                "某某小区已开工。",
                                "（此处补充数据）",
                                "共有（）户居民。",
                                "于2020年 月 日开工。",
                                "许建〔〕号文件。",
                                "改造○○小区。",
                                "单价***元。"),
                        after(
                                "采用5×20的布置。",
                                "2020年3月1日开工。",
                                "您问：是否收费？不收费。",
                                "二〇二〇年完工。",
                                "使用4G、5G网络。",
                                "每户补助1万元（含税）。",
                                "许建〔2020〕12号文件已印发。",
                                "XLPE电缆已更换。",
                                "【典型经验】东城区先行先试。",
                                "Excel台账已建立。",
                                "甲小区……等十二个小区。",
                                "居民反映的几个方面（用水、用电）均已解决。"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> telephone() {
        return new Examples(
                        new TelephoneCheck(),
                        after(
                                "电话13700001234。",
                                "电话137 0000 1234。",
                                "电话137-0000-1234。",
                                "电话１３７００００１２３４。",
                                "电话+86 13700001234。",
                                "电话（137）00001234。",
                                "家中电话0374-2169988。",
                                "家中电话2169988。",
                                "家中电话03742169988。",
                                "家中电话216 9988。"),
                        after(
                                "联系电话0374-2169961。",
                                "电话13700001235。",
                                "投资1370万元。",
                                "改造面积137000平方米。",
                                "服务热线12345。",
                                "共21699户。",
                                "编号4116000012。",
                                "电话0374-2169989。",
                                "2020年1月37号楼。",
                                "邮编461000。"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> doubledWords() {
        return new Examples(
                        new DoubledWordsCheck(),
                        after(
                                "我局我局高度重视。",
                                "小区的的改造。",
                                "正在在施工。",
                                "进行进行改造。",
                                "老旧小区老旧小区改造。",
                                "我们将将于年底完工。",
                                "供水和和供电管网。",
                                "对对此进行了研究。",
                                "已已完成招标。",
                                "住房保障住房保障工作。"),
                        after(
                                "我局高度重视，多次研究。",
                                "家家户户都用上了暖气。",
                                "为了了解情况，我局走访了居民。",
                                "的的确确解决了困难。",
                                "一步一步推进。",
                                "研究研究再定。",
                                "建设和谐和睦的小区。",
                                "方方面面都要兼顾。",
                                "一个一个小区推进。",
                                "天天清扫，时时保洁。",
                                "人人参与，处处整洁。"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> classAgainstText() {
        return new Examples(
                        new ClassCheck(),
                        List.of(
                                draft("A", "目前条件尚不具备，暂不实施。"),
                                draft("A", "该项目暂无法实施。"),
                                draft("A", "因资金所限，难以实现。"),
                                draft("A", "您的建议我局留作参考。"),
                                draft("A", "待条件成熟后再研究。"),
                                draft("B", "全部小区已完成改造。"),
                                draft("B", "您反映的问题得到圆满解决。"),
                                draft("B", "停车场已建成，供居民使用。"),
                                draft("C", "您的建议已采纳。"),
                                draft("C", "所提意见予以采纳。")),
                        List.of(
                                draft("A", "全部小区已完成改造。"),
                                draft("A", "暂不收费，方便居民。"),
                                draft("A", "您的建议已采纳。"),
                                draft("B", "已完成12个小区，下一步将改造其余小区。"),
                                draft("B", "正在办理手续。"),
                                draft("B", "计划年底前开工。"),
                                draft("B", "条件尚不具备的，列入明年计划。"),
                                draft("C", "条件尚不具备，留作参考。"),
                                draft("C", "难以实施，感谢您的理解。"),
                                draft(null, "暂不实施。"),
                                draft("丁", "已采纳。")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> unansweredPoints() {
        String elevators = "关于加装电梯，我局对每台电梯给予15万元补助，已受理32台。";
        String parking = "在停车方面，利用边角地新增停车位600个，并开放机关单位停车场。";
        String property = "我局指导社区成立业主委员会，引入专业物业企业，物业费由业主协商确定。";
        return new Examples(
                        new UnansweredPointsCheck(),
                        List.of(
                                points(elevators, "增加停车位"),
                                points(elevators, "引进专业物业公司"),
                                points(parking, "加装电梯"),
                                points(parking, "改造供水管网"),
                                points(property, "建设社区养老服务站"),
                                points(property, "加大财政资金投入"),
                                points(elevators + parking, "规范电动自行车充电"),
                                points(parking + property, "完善消防设施"),
                                points(elevators, "推进雨污分流"),
                                points(elevators + parking + property, "保护历史建筑")),
                        List.of(
                                points(elevators, "加装电梯"),
                                points(elevators, "对加装电梯给予补助"),
                                points(elevators, "建议加快老楼加装电梯工作"),
                                points(parking, "增加停车位"),
                                points(parking, "开放机关停车场"),
                                points(property, "成立业主委员会"),
                                points(property, "引入专业物业"),
                                points(property, "完善物业收费，物业费由业主协商"),
                                points(elevators + parking, "加装电梯", "新增停车位"),
                                points(elevators)))
                .tests();
    }

    @Test
    void whatNoFontHoldsBlocksInTheTextAndInEveryNameOnTheLetter() {
        CharacterCheck check = new CharacterCheck(text -> text.contains("𰻝") ? List.of("𰻝") : List.of());
        Proposal proposal = new Proposal(
                "ta-7-4-110",
                ProposalKind.CPPCC_PROPOSAL,
                7,
                4,
                "110",
                "关于𰻝𰻝面的建议",
                null,
                false,
                null,
                LocalDate.of(2020, 5, 8),
                ProposalState.REGISTERED,
                List.of(
                        new Proposer(1, "徐博雅", Proposer.Type.INDIVIDUAL, null, null, null),
                        new Proposer(2, "林𰻝", Proposer.Type.INDIVIDUAL, null, null, null)));

        List<Objection> found = check.objections(new DraftAtHand(proposal, "𰻝", "A", List.of(), Set.of()));

        String complaint = "字库中没有“𰻝”（U+30EDD），印不出来，请更换或联系管理员补字";
        assertThat(found)
                .extracting(Objection::sentence)
                .containsExactly(complaint, "提案者“林𰻝”：" + complaint, "提案标题：" + complaint);
        assertThat(found).allMatch(Objection::blocks);
        assertThat(check.objections(draft(null, OPENING))).isEmpty();
    }

    private static List<DraftAtHand> bodies(String... bodies) {
        return Stream.of(bodies).map(body -> draft(null, body)).toList();
    }

    private static List<DraftAtHand> after(String... sentences) {
        return Stream.of(sentences)
                .map(sentence -> draft(null, OPENING + sentence))
                .toList();
    }

    private static DraftAtHand points(String text, String... points) {
        return new DraftAtHand(proposal(), OPENING + text, "A", List.of(points), Set.of());
    }

    private static DraftAtHand draft(String resultClass, String body) {
        return new DraftAtHand(proposal(), body, resultClass, List.of(), Set.of("王建国", "李华"));
    }

    private static Proposal proposal() {
        return new Proposal(
                "ta-7-4-110",
                ProposalKind.CPPCC_PROPOSAL,
                7,
                4,
                "110",
                "关于加快推进老旧小区改造的建议",
                null,
                false,
                null,
                LocalDate.of(2020, 5, 8),
                ProposalState.REGISTERED,
                List.of(new Proposer(1, "徐博雅", Proposer.Type.INDIVIDUAL, "13700001234、0374-2169988", null, null)));
    }
}
