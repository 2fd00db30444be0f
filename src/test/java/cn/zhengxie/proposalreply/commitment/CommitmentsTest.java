package cn.zhengxie.proposalreply.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.dispatch.SealedReply;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficeTest
class CommitmentsTest {

    @Autowired
    Registration registration;

    @Autowired
    Commitments commitments;

    @Autowired
    Drafts drafts;

    @Autowired
    Proposals proposals;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient database;

    @Test
    void promisesOfAReplyAreFollowedOnce() {
        Round round = replyPromising("诺1", "完成改造", "公开竣工资料");

        commitments.open(round);
        commitments.open(round);

        assertThat(commitments.ofProposal(round.proposalId()))
                .extracting(Commitment::round, Commitment::position, Commitment::text, Commitment::state)
                .containsExactly(
                        tuple(round, 1, "完成改造", Commitment.State.OPEN),
                        tuple(round, 2, "公开竣工资料", Commitment.State.OPEN));
        assertThat(audit.of(round.proposalId()))
                .extracting(entry -> entry.act().what())
                .containsOnlyOnce("办理承诺：完成改造，2021-06-30前落实");
    }

    @Test
    void caseWithAnOpenPromiseIsRepliedButNotConcluded() {
        Round round = replyPromising("诺2", "完成改造");
        proposals.move(round.proposalId(), ProposalState.REPLIED);
        commitments.open(round);

        commitments.conclude(round.proposalId());

        assertThat(commitments.anyOpen(round.proposalId())).isTrue();
        assertThat(proposals.get(round.proposalId()).state()).isEqualTo(ProposalState.REPLIED);
    }

    @Test
    void caseWithoutPromisesIsConcludedOnce() {
        Round round = replyPromising("诺3");
        proposals.move(round.proposalId(), ProposalState.REPLIED);
        commitments.open(round);

        commitments.conclude(round.proposalId());
        commitments.conclude(round.proposalId());

        assertThat(proposals.get(round.proposalId()).state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(audit.of(round.proposalId()))
                .filteredOn(entry -> entry.act().verb().equals("办结"))
                .hasSize(1);
    }

    private Round replyPromising(String number, String... promises) {
        Round round = SealedReply.of(registration, number, "甲委员");
        drafts.keep(round, "现答复如下");
        for (int position = 0; position < promises.length; position++) {
            database.sql("""
                            insert into draft_promise (draft_id, position, text, due_on)
                            select id, ?, ?, date '2021-06-30' from reply_draft where proposal_id = ?""")
                    .params(List.of(position, promises[position], round.proposalId()))
                    .update();
        }
        return round;
    }
}
