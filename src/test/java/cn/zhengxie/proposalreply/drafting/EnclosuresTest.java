package cn.zhengxie.proposalreply.drafting;

import static cn.zhengxie.proposalreply.dispatch.SealedReply.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.RefusalAssertions;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.dispatch.SealedReply;
import cn.zhengxie.proposalreply.drafting.Enclosures.Entry;
import cn.zhengxie.proposalreply.proposal.Attachment;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class EnclosuresTest {

    @Autowired
    Enclosures enclosures;

    @Autowired
    Registration registration;

    @Autowired
    Attachments attachments;

    @Autowired
    AuditTrail audit;

    @Test
    void enclosuresKeepTheirOrderAndAreReplacedAsAWhole() {
        Round round = SealedReply.of(registration, "随1", "徐博雅");
        Attachment plan = file("plan", 10);
        Attachment table = file("table", 10);

        enclosures.replace(round, List.of(new Entry(plan.id(), " 改造 \n计划 "), new Entry(table.id(), "分工一览表")), OFFICE);
        enclosures.replace(round, List.of(new Entry(table.id(), "分工一览表"), new Entry(plan.id(), "改造计划")), OFFICE);

        assertThat(enclosures.of(round))
                .containsExactly(new Enclosure(1, "分工一览表", table), new Enclosure(2, "改造计划", plan));
        assertThat(acts(round)).containsExactly("复文附件：1.改造 计划；2.分工一览表", "复文附件：1.分工一览表；2.改造计划");
    }

    @Test
    void sameEnclosuresAgainAreNoAct() {
        Round round = SealedReply.of(registration, "随2", "徐博雅");
        List<Entry> entries = List.of(new Entry(file("plan", 10).id(), "改造计划"));

        enclosures.replace(round, entries, OFFICE);
        enclosures.replace(round, entries, OFFICE);

        assertThat(acts(round)).hasSize(1);
    }

    @Test
    void badEnclosuresAreRefusedAndNothingChanges() {
        Round round = SealedReply.of(registration, "随3", "徐博雅");
        Entry good = new Entry(file("plan", 10).id(), "改造计划");
        Entry large = new Entry(file("scan", 20 * 1024 * 1024).id(), "图纸");
        enclosures.replace(round, List.of(good), OFFICE);

        assertRefused(round, List.of(new Entry("missing", "计划")), "所附文件不存在，请重新上传");
        assertRefused(round, List.of(new Entry(good.attachment(), " ")), "请填写第1个附件的名称");
        assertRefused(round, List.of(new Entry(good.attachment(), "长".repeat(101))), "第1个附件的名称超过一百字");
        assertRefused(round, List.of(new Entry(null, "计划")), "第1个附件没有文件");
        assertRefused(round, List.of(good, good), "同一个文件附了两次");
        assertRefused(round, List.of(good, large), "附件合计超过 20 MB，电子邮件寄不出去，请压缩后再附");
        assertRefused(
                round, List.of(new Entry(good.attachment(), "计划😀")), "第1个附件的名称：字库中没有“😀”（U+1F600），印不出来，请更换或联系管理员补字");
        assertRefused(round, Collections.nCopies(21, good), "附件最多20个");

        assertThat(enclosures.of(round)).hasSize(1);
    }

    private void assertRefused(Round round, List<Entry> entries, String sentence) {
        RefusalAssertions.assertRefused(() -> enclosures.replace(round, entries, OFFICE), "enclosures", sentence);
    }

    private List<String> acts(Round round) {
        return audit.of(round.proposalId()).stream()
                .filter(entry -> entry.act().verb().equals("附件"))
                .map(entry -> entry.act().what())
                .toList();
    }

    private Attachment file(String name, int size) {
        return attachments.keep(name + ".pdf", "application/pdf", new byte[size], OFFICE);
    }
}
