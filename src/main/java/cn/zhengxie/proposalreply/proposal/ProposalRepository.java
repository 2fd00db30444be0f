package cn.zhengxie.proposalreply.proposal;

import java.util.Collection;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProposalRepository extends JpaRepository<ProposalRow, String> {

    /** Persons who signed other proposals of a meeting. */
    @Query("""
            select distinct proposer.name from ProposalRow proposal join proposal.proposers proposer
            where proposal.kind = :kind and proposal.committee = :committee and proposal.session = :session
              and proposal.id <> :id and proposer.type = cn.zhengxie.proposalreply.proposal.Proposer.Type.INDIVIDUAL""")
    Set<String> signatoriesBeside(String id, ProposalKind kind, int committee, int session);

    /** Those of the business keys that are taken. */
    @Query("select proposal.id from ProposalRow proposal where proposal.id in :ids")
    Set<String> taken(Collection<String> ids);
}
