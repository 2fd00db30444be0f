package cn.zhengxie.proposalreply.proposal;

import java.util.Collection;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProposalRepository extends JpaRepository<ProposalRow, String> {

    /** Those of the business keys that are taken. */
    @Query("select proposal.id from ProposalRow proposal where proposal.id in :ids")
    Set<String> taken(Collection<String> ids);
}
