package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.organization.LetterStyle.Addressees;
import cn.zhengxie.proposalreply.organization.LetterStyle.Named;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Proposer.Type;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a letter addresses, above its text. */
class LetterAddresseeTest {

    @Test
    void onePersonIsCommissionerOrDeputy() {
        assertThat(all("徐博雅")).isEqualTo("徐博雅委员");
        assertThat(LetterAddressee.of(proposers("苗雅宁"), ProposalKind.NPC_SUGGESTION, Named.ALL))
                .isEqualTo("苗雅宁代表");
    }

    @Test
    void jointSignersAreNamedInTheirOrderOrByTheFirst() {
        assertThat(all("徐博雅", "林晓岚", "苗雅宁")).isEqualTo("徐博雅、林晓岚、苗雅宁委员");
        assertThat(first("徐博雅", "林晓岚", "苗雅宁")).isEqualTo("徐博雅等委员");
        assertThat(first("徐博雅")).isEqualTo("徐博雅委员");
    }

    @Test
    void collectiveIsNamedWithoutHonorific() {
        assertThat(all("民革许昌市委")).isEqualTo("民革许昌市委");
        assertThat(all("民革许昌市委", "市工商联")).isEqualTo("民革许昌市委、市工商联");
        assertThat(first("民革许昌市委", "市工商联")).isEqualTo("民革许昌市委等单位");
    }

    @Test
    void personsBesideACollectiveKeepTheirHonorific() {
        assertThat(all("民革许昌市委", "徐博雅", "林晓岚")).isEqualTo("民革许昌市委，徐博雅、林晓岚委员");
        assertThat(all("徐博雅", "市工商联")).isEqualTo("徐博雅委员，市工商联");
        assertThat(first("民革许昌市委", "徐博雅", "林晓岚")).isEqualTo("民革许昌市委，徐博雅等委员");
    }

    @Test
    void oneLetterForAllOrOneForEachWhoIsAnswered() {
        List<Proposer> three = proposers("徐博雅", "市工商联", "苗雅宁");

        assertThat(LetterAddressee.groups(three, Addressees.JOINT, position -> true))
                .containsExactly(three);
        assertThat(LetterAddressee.groups(three, Addressees.EACH, position -> true))
                .extracting(one -> LetterAddressee.of(one, ProposalKind.CPPCC_PROPOSAL, Named.ALL))
                .containsExactly("徐博雅委员", "市工商联", "苗雅宁委员");
        assertThat(LetterAddressee.groups(three, Addressees.EACH, position -> position == 1))
                .containsExactly(List.of(three.get(0)));
    }

    private static String all(String... names) {
        return LetterAddressee.of(proposers(names), ProposalKind.CPPCC_PROPOSAL, Named.ALL);
    }

    private static String first(String... names) {
        return LetterAddressee.of(proposers(names), ProposalKind.CPPCC_PROPOSAL, Named.FIRST);
    }

    private static List<Proposer> proposers(String... names) {
        List<Proposer> proposers = new ArrayList<>();
        for (String name : names) {
            Type type = name.contains("市") ? Type.COLLECTIVE : Type.INDIVIDUAL;
            proposers.add(new Proposer(proposers.size() + 1, name, type, null, null, null));
        }
        return proposers;
    }
}
