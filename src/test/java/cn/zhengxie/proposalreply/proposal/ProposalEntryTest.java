package cn.zhengxie.proposalreply.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.proposal.ProposalEntry.ProposerEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One proposal entered as JSON, by the rules that hold for lists too. */
class ProposalEntryTest {

    @Test
    void aSoundEntryIsTaken() {
        ProposalEntry entry =
                entry("建议", 7, 5, " 来信1 ", "关于示例事项的建议", "城乡建设", true, List.of(proposer("林晓岚", "集体", null)));

        NewProposal proposal = entry.checked(text -> List.of());

        assertThat(proposal.id()).isEqualTo("jy-7-5-来信1");
        assertThat(proposal.key()).isTrue();
        assertThat(proposal.proposers())
                .containsExactly(new Proposer(1, "林晓岚", Proposer.Type.COLLECTIVE, null, null, null));
    }

    @Test
    void kindAndTypeMayBeLeftOutOrGivenAsInCode() {
        ProposalEntry plain = entry(null, 7, 4, "110", "关于示例事项的提案", null, null, List.of(proposer("林晓岚", null, null)));
        ProposalEntry coded =
                entry("NPC_SUGGESTION", 7, 4, "110", "标题", null, null, List.of(proposer("林晓岚", "INDIVIDUAL", null)));

        assertThat(plain.checked(text -> List.of()).kind()).isEqualTo(ProposalKind.CPPCC_PROPOSAL);
        assertThat(plain.checked(text -> List.of()).proposers().get(0).type()).isEqualTo(Proposer.Type.INDIVIDUAL);
        assertThat(coded.checked(text -> List.of()).kind()).isEqualTo(ProposalKind.NPC_SUGGESTION);
    }

    @Test
    void everyFaultIsToldByTheJsonsField() {
        ProposalEntry entry = entry(
                "议案",
                null,
                0,
                "11/0",
                " ",
                "涉密",
                null,
                List.of(proposer("林晓岚", "个人", "lin@"), proposer(" ", "单位", null)));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> entry.checked(text -> List.of()));

        assertThat(refusal.faults())
                .extracting(Refusal.Fault::field)
                .containsExactlyInAnyOrder(
                        "kind",
                        "committee",
                        "session",
                        "number",
                        "title",
                        "category",
                        "proposers[0].email",
                        "proposers[1].name",
                        "proposers[1].type");
        assertThat(refusal.faults()).contains(new Refusal.Fault("title", "“标题”：不能为空"));
    }

    @Test
    void aProposalNeedsAProposer() {
        ProposalEntry entry = entry("提案", 7, 4, "110", "标题", null, null, null);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> entry.checked(text -> List.of()));

        assertThat(refusal.faults()).containsExactly(new Refusal.Fault("proposers[0].name", "“提案者”：不能为空"));
    }

    @Test
    void whatNoFontHoldsIsNamedWhereItWillBePrinted() {
        ProposalEntry entry = entry(
                "提案",
                7,
                4,
                "110",
                "关于𰻝面的提案",
                null,
                null,
                List.of(new ProposerEntry("林𰻝", null, null, "𰻝街1号", null)));

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> entry.checked(text -> text.contains("𰻝") ? List.of("𰻝") : List.of()));

        assertThat(refusal.faults())
                .extracting(Refusal.Fault::field)
                .containsExactly("title", "proposers[0].name", "proposers[0].address");
        assertThat(refusal.faults().get(1).sentence()).isEqualTo("“提案者”：字库中没有“𰻝”（U+30EDD），印不出来，请更换或联系管理员补字");
    }

    private static ProposalEntry entry(
            String kind,
            Integer committee,
            Integer session,
            String number,
            String title,
            String category,
            Boolean key,
            List<ProposerEntry> proposers) {
        return new ProposalEntry(
                kind, committee, session, number, title, category, key, "正文", proposers, null, null, null, null, null,
                null);
    }

    private static ProposerEntry proposer(String name, String type, String email) {
        return new ProposerEntry(name, type, null, null, email);
    }
}
