package cn.zhengxie.proposalreply.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Jurisdiction.Policy;
import cn.zhengxie.proposalreply.organization.Jurisdiction.Policy.PublishedName;
import cn.zhengxie.proposalreply.organization.LetterStyle;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of personal data, in texts from which it must be taken out and in texts that must be left alone. */
class PersonalDataTest {

    private static final Proposer PERSON =
            new Proposer(1, "徐博雅", Proposer.Type.INDIVIDUAL, "13803740110", "河南省许昌市魏都区建安大道88号3栋", "Xu.Boya@gov.cn");
    private static final Proposer SHORT_NAMED =
            new Proposer(2, "高峰", Proposer.Type.INDIVIDUAL, "0374-2336688；13937400222", "许昌市长葛市", null);
    private static final Proposer COLLECTIVE =
            new Proposer(3, "民盟许昌市委", Proposer.Type.COLLECTIVE, "0374-2965588", "许昌市龙兴路1号", null);

    /**
     * What is done to examples: what must be taken out stands between ⟦ and ⟧ in them. No false alarm is let pass, and none is
     * missed.
     */
    private record Examples(MaskingKind kind, PublishedName names, List<String> personal, List<String> harmless) {

        Stream<DynamicTest> tests() {
            assertThat(personal).hasSizeGreaterThanOrEqualTo(10);
            assertThat(harmless).hasSizeGreaterThanOrEqualTo(10);
            return Stream.concat(
                    personal.stream()
                            .map(marked ->
                                    DynamicTest.dynamicTest(kind.label() + "：应隐去 " + marked, () -> hidden(marked))),
                    harmless.stream()
                            .map(text -> DynamicTest.dynamicTest(kind.label() + "：不应隐去 " + text, () -> kept(text))));
        }

        private void hidden(String marked) {
            String original = marked.replaceAll(".*⟦(.*)⟧.*", "$1");

            PersonalData.Masked masked = mask(marked.replaceAll("[⟦⟧]", ""), names);

            assertThat(masked.maskings()).singleElement().satisfies(masking -> {
                assertThat(masking.kind()).isEqualTo(kind);
                assertThat(masking.original()).isEqualTo(original);
                assertThat(masking.context()).contains(original);
                assertThat(masked.text()).isEqualTo(marked.replaceAll("⟦.*⟧", masking.shown()));
            });
        }

        private void kept(String text) {
            PersonalData.Masked masked = mask(text, names);

            assertThat(masked.maskings()).isEmpty();
            assertThat(masked.text()).isEqualTo(text);
        }
    }

    @TestFactory
    Stream<DynamicTest> knownTelephones() {
        return new Examples(
                        MaskingKind.TELEPHONE,
                        PublishedName.NAME,
                        List.of(
                                "您留下的电话⟦13803740110⟧",
                                "已拨打⟦138 0374 0110⟧与您沟通",
                                "已拨打⟦138-0374-0110⟧与您沟通",
                                "已拨打⟦１３８０３７４０１１０⟧与您沟通",
                                "已拨打⟦138.0374.0110⟧与您沟通",
                                "已拨打⟦138 03 74 01 10⟧与您沟通",
                                "已拨打⟦+8613803740110⟧与您沟通",
                                "家中⟦0374-2336688⟧无人接听",
                                "家中⟦2336688⟧无人接听",
                                "家中⟦（0374）2336688⟧无人接听",
                                "另一号码为⟦139 3740 0222⟧",
                                "贵委联系人⟦0374 2965588⟧"),
                        List.of(
                                "共投入12336688.5元",
                                "编号23366881",
                                "总面积29655880平方米",
                                "文件第2336号",
                                "项目投资1380万元",
                                "已改造0374户",
                                "2020年1月13日",
                                "13个社区、80个小区",
                                "共110件",
                                "第2336688１号"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> mobileTelephones() {
        return new Examples(
                        MaskingKind.TELEPHONE,
                        PublishedName.NAME,
                        List.of(
                                "联系人张某，⟦13500001111⟧。",
                                "手机：⟦18637412345⟧",
                                "（手机⟦186-3741-2345⟧）",
                                "手机⟦186 3741 2345⟧",
                                "请拨打⟦+86 186 3741 2345⟧",
                                "请拨打⟦0086-18637412345⟧",
                                "微信同号⟦１５９３７４０００１１⟧",
                                "经理王某⟦19900001234⟧，",
                                "1.⟦17300001234⟧为项目负责人电话",
                                "拨打⟦16600001234⟧或前往现场",
                                "业主代表⟦138001 38000⟧反映",
                                "联系电话【⟦13800138000⟧】",
                                "服务热线及手机⟦13800138001⟧"),
                        List.of(
                                "投资13800138000元",
                                "投资13800138000.55元",
                                "共13500001111吨",
                                "项目代码13500001111已备案",
                                "合同编号：ZJ-13500001111",
                                "许政文〔2020〕13500001111号",
                                "第13500001111号许可证",
                                "统一社会信用代码91411000138001380001",
                                "12500001111",
                                "请拨打12345热线",
                                "请拨打110、119、120或12319",
                                "编号135000011112"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> landlines() {
        return new Examples(
                        MaskingKind.TELEPHONE,
                        PublishedName.NAME,
                        List.of(
                                "家住附近的居民⟦0374-2331234⟧",
                                "来电⟦（0374）2331234⟧反映",
                                "来电⟦010-62331234⟧反映",
                                "来电⟦0371 67971234⟧反映",
                                "来电⟦021－62331234⟧反映",
                                "来电⟦0374-233 1234⟧反映",
                                "来电⟦+86-374-2331234⟧反映",
                                "来电⟦0374-2331234转801⟧反映",
                                "业主家电话：⟦2331234⟧",
                                "本人座机为⟦5051234⟧",
                                "宅电⟦2331234、2335678⟧",
                                "其联系方式 ⟦3336666⟧"),
                        List.of(
                                "我局电话：2169961",
                                "我局办公室0374-2169961",
                                "请拨打市发改委0374-2965001咨询",
                                "监督电话：0374-2331234",
                                "热线电话2331234",
                                "24小时值班电话（0374）2331234",
                                "供水抢修电话：2331234",
                                "邮编461000",
                                "服务电话400-8888-110",
                                "电话投诉3123456件",
                                "项目总投资2331234元",
                                "2019-2020年",
                                "面积0.3742331234平方公里",
                                "传真：0374-2331234"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> emails() {
        return new Examples(
                        MaskingKind.EMAIL,
                        PublishedName.NAME,
                        List.of(
                                "请发至⟦zhangsan@163.com⟧。",
                                "邮箱：⟦123456789@qq.com⟧",
                                "⟦li.si@mail.example.com.cn⟧",
                                "邮箱⟦li_si-2020@sina.cn⟧收到",
                                "邮箱⟦wang@example.org⟧，",
                                "邮箱⟦WANG@EXAMPLE.NET⟧",
                                "邮箱⟦wang＠example.com⟧",
                                "邮箱⟦wang @ example.com⟧",
                                "邮箱⟦a+b@example.com⟧",
                                "您的邮箱⟦xu.boya@gov.cn⟧",
                                "邮箱⟦xu@notgov.cn⟧"),
                        List.of(
                                "请发至zjj@xuchang.gov.cn",
                                "邮箱xczjj@gov.cn",
                                "邮箱 zjj＠xuchang．gov．cn",
                                "网址www.xuchang.gov.cn",
                                "网址http://zjj.xuchang.gov.cn/a",
                                "单价5元@次",
                                "微博@许昌住建",
                                "关注@许昌发布 了解",
                                "版本2.0.1",
                                "A@B"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> identityNumbers() {
        return new Examples(
                        MaskingKind.IDENTITY_NUMBER,
                        PublishedName.NAME,
                        List.of(
                                "身份证号⟦41100219850615301X⟧",
                                "（⟦41100219850615301x⟧）",
                                "⟦410223197202035521⟧",
                                "业主⟦110101199003077870⟧",
                                "证件号码为⟦411081199912310041⟧",
                                "号码⟦440305 20010229 123X⟧",
                                "号码⟦320106-19491001-0029⟧",
                                "号码⟦５１０１０２１９６３０８１４４１１１⟧",
                                "身份证号码：⟦411003197709092731⟧",
                                "身份证⟦410223720203552⟧",
                                "老号码⟦411002850615301⟧"),
                        List.of(
                                "统一社会信用代码11411000005748123X",
                                "统一社会信用代码91411000MA40XYZ12B",
                                "编号411003197709092731",
                                "项目代码2020-411002-47-03-012345",
                                "不动产单元号411002001001GB00012F00010001",
                                "订单号202006150001234567",
                                "编号410223720203552",
                                "总投资411002850615301元",
                                "2020年6月15日至2021年6月15日",
                                "410000、411000、461000",
                                "111111111111111111"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> bankCards() {
        return new Examples(
                        MaskingKind.BANK_CARD,
                        PublishedName.NAME,
                        List.of(
                                "已汇入⟦6228480012345678903⟧",
                                "卡号⟦6217001234567890122⟧",
                                "卡号：⟦6228 4800 1234 5678 903⟧",
                                "已汇入⟦4532123456789014⟧",
                                "已汇入⟦5520123456789015⟧",
                                "已汇入⟦6222-0217-1000-0123-458⟧",
                                "已汇入⟦６２１６６１２３４５６７８９０１２３７⟧",
                                "银行卡号是⟦6217001234567890123⟧",
                                "其个人账户⟦1707020109001234567⟧",
                                "储蓄卡⟦6013821234567890⟧",
                                "帐号为⟦6222021710000123459⟧"),
                        List.of(
                                "财政专户账号1707020109001234567",
                                "捐赠账户：6228480012345678903",
                                "国库账号1707020109001234567",
                                "编号6228480012345678903",
                                "合同编号4532123456789014",
                                "已汇入6228480012345678904",
                                "共6228480012345678903元",
                                "信用代码4532123456789014",
                                "2020062012345678",
                                "1234567890123456",
                                "票号6217001234567890122"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> addresses() {
        return new Examples(
                        MaskingKind.ADDRESS,
                        PublishedName.NAME,
                        List.of(
                                "您居住的⟦河南省许昌市魏都区建安大道88号3栋⟧",
                                "您居住的⟦建安大道88号3栋⟧一带",
                                "您居住的⟦建安大道８８号 3栋⟧一带",
                                "家住⟦魏都区文峰路12号院5号楼⟧，",
                                "住址：⟦许昌市示例路9号1单元302室⟧。",
                                "现住⟦东城区八一路三号院⟧",
                                "户籍所在地为⟦禹州市方山镇李庄村3组⟧，",
                                "您反映的文峰小区⟦3号楼2单元501室⟧漏水",
                                "文峰小区⟦3号楼2单元501⟧的业主",
                                "文峰小区⟦12栋1203室⟧",
                                "文峰小区⟦3号院5号楼1单元6层601号⟧",
                                "文峰小区⟦甲座一单元302⟧"),
                        List.of(
                                "文峰小区3号楼2单元加装电梯",
                                "建安大道改造",
                                "建安大道66号的施工工地",
                                "许昌市魏都区的12个小区",
                                "对长葛市的道路",
                                "许昌市龙兴路1号的办公楼",
                                "我局通讯地址：许昌市龙兴路100号",
                                "政务服务中心，通讯地址为许昌市龙兴路101号",
                                "居住在城区的居民2万户",
                                "家住农村的老人",
                                "改造3号楼、5号楼等12栋",
                                "共12栋1203户",
                                "拆除3栋500平方米"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> surnames() {
        return new Examples(
                        MaskingKind.NAME,
                        PublishedName.SURNAME,
                        List.of(
                                "⟦徐博雅⟧委员：",
                                "感谢⟦徐博雅⟧对我局的支持",
                                "⟦徐 博 雅⟧委员",
                                "⟦高峰⟧委员：",
                                "⟦高　峰⟧委员：",
                                "由⟦高峰⟧等委员提出",
                                "与⟦高峰⟧、其他委员面商",
                                "走访了⟦高峰⟧。",
                                "⟦高峰⟧提出的建议",
                                "（⟦高峰⟧）",
                                "提案者⟦高峰⟧"),
                        List.of("民盟许昌市委：", "早晚高峰期", "用电高峰时段", "高峰小时流量", "登高 峰会", "徐州市", "博雅小区", "徐委员", "各位委员", "高峰论坛上"))
                .tests();
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, 徐博雅, 徐博雅",
        "SURNAME, 徐博雅, 徐××",
        "NONE, 徐博雅, ×××",
        "SURNAME, 高峰, 高×",
        "SURNAME, 欧阳修文, 欧阳××",
        "SURNAME, 欧阳, 欧×",
        "SURNAME, 阿依古丽·买买提, 阿××",
        "SURNAME, 䶮志强, 䶮××"
    })
    void asMuchOfANameIsPublishedAsTheCityWants(PublishedName published, String name, String shown) {
        // given
        Proposer proposer = new Proposer(1, name, Proposer.Type.INDIVIDUAL, null, null, null);

        // then
        assertThat(PersonalData.of(List.of(proposer), city(published))
                        .mask(name + "委员", "主送")
                        .text())
                .isEqualTo(shown + "委员");
    }

    @Test
    void everythingInAParagraphIsTakenOutAndListedInItsOrder() {
        // given
        String paragraph = "徐博雅委员（13803740110，xu@example.com）反映，业主李某（身份证41100219850615301X）"
                + "家住文峰路12号院5号楼2单元501室，请拨打12345或0374-2169961。";

        // when
        PersonalData.Masked masked = mask(paragraph, PublishedName.SURNAME);

        // then
        assertThat(masked.text()).isEqualTo("徐××委员（×××，×××）反映，业主李某（身份证×××）家住×××，请拨打12345或0374-2169961。");
        assertThat(masked.maskings())
                .extracting(Masking::kind)
                .containsExactly(
                        MaskingKind.NAME,
                        MaskingKind.TELEPHONE,
                        MaskingKind.EMAIL,
                        MaskingKind.IDENTITY_NUMBER,
                        MaskingKind.ADDRESS);
        assertThat(masked.maskings()).extracting(Masking::place).containsOnly("正文");
    }

    @Test
    void aLongTextIsLookedThroughInASecond() {
        String text = "1380 0000 邮箱a.b.c.d.e家住的1号电话".repeat(4000);

        long before = System.nanoTime();
        mask(text, PublishedName.NONE);

        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    private static PersonalData.Masked mask(String text, PublishedName names) {
        return PersonalData.of(List.of(PERSON, SHORT_NAMED, COLLECTIVE), city(names))
                .mask(text, "正文");
    }

    private static Jurisdiction city(PublishedName published) {
        Policy policy =
                new Policy(true, true, true, true, false, null, true, null, 2, false, false, null, published, null);
        return new Jurisdiction(
                "许昌市",
                "市政协",
                "市人大",
                "市政协提案委",
                "督查局",
                List.of(),
                Map.of(),
                null,
                LetterStyle.STANDARD,
                policy,
                List.of(unit("zjj", "2169961"), unit("fgw", "2965001")));
    }

    private static Unit unit(String code, String telephone) {
        return new Unit(code, code, code, null, null, telephone, null, null, null);
    }
}
