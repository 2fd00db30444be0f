package cn.zhengxie.proposalreply.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.proposal.Proposer.Type;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How papers name a proposal, its letter and its proposers. */
class WordsOfAProposalTest {

    @ParameterizedTest
    @CsvSource({"110, 第110号", "4-110, 第4-110号", "110-1, 第110-1号", "来信1, 来信第1号", "闭08, 闭第08号", "A12, 第A12号", "来信甲, 第来信甲号"
    })
    void numberIsCited(String number, String cited) {
        assertThat(proposal(ProposalKind.CPPCC_PROPOSAL, number).cited()).isEqualTo(cited);
    }

    @Test
    void letterOfALaterRoundAnswersAgain() {
        Proposal proposal = proposal(ProposalKind.CPPCC_PROPOSAL, "110");

        assertThat(proposal.replyTitle(new Round("ta-7-4-110", "zjj", 1))).isEqualTo("第110号提案的答复");
        assertThat(proposal.replyTitle(new Round("ta-7-4-110", "zjj", 2))).isEqualTo("第110号提案的再次答复");
        assertThat(proposal.replyTitle(new Round("ta-7-4-110", "zjj", 2, 1))).isEqualTo("第110号提案的再次答复（更正）");
    }

    @Test
    void suggestionHasItsOwnWords() {
        assertThat(ProposalKind.CPPCC_PROPOSAL.worded("政协提案办理情况征询意见表")).isEqualTo("政协提案办理情况征询意见表");
        assertThat(ProposalKind.NPC_SUGGESTION.worded("政协提案办理情况征询意见表")).isEqualTo("人大代表建议办理情况征询意见表");
        assertThat(ProposalKind.NPC_SUGGESTION.worded("收到提案答复日期、提案者签名")).isEqualTo("收到建议答复日期、代表签名");
        assertThat(proposal(ProposalKind.NPC_SUGGESTION, "19").addressed(1)).isEqualTo("苗雅宁代表");
    }

    @ParameterizedTest
    @CsvSource({
        "民革许昌市委, 贵委",
        "九三学社许昌市委员会, 贵委",
        "民进许昌市委会, 贵委",
        "市工商联, 贵会",
        "市慈善协会, 贵会",
        "市总工会, 贵会",
        "市妇联, 贵会",
        "经济界别活动组, 贵单位"
    })
    void collectiveIsNeverSpokenToAsAPerson(String name, String you) {
        assertThat(new Proposer(1, name, Type.COLLECTIVE, null, null, null).you())
                .isEqualTo(you);
    }

    @Test
    void personIsSpokenToAsOneWhateverHisName() {
        assertThat(new Proposer(1, "张联", Type.INDIVIDUAL, null, null, null).you())
                .isEqualTo("您");
    }

    private static Proposal proposal(ProposalKind kind, String number) {
        return new Proposal(
                kind.businessKey(7, 4, number),
                kind,
                7,
                4,
                number,
                "关于示例事项的提案",
                null,
                false,
                null,
                LocalDate.of(2020, 8, 6),
                ProposalState.REGISTERED,
                List.of(new Proposer(1, "苗雅宁", Type.INDIVIDUAL, null, null, null)));
    }
}
