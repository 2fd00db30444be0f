package cn.zhengxie.proposalreply.proposal;

import org.springframework.data.jpa.repository.JpaRepository;

interface ProposalRepository extends JpaRepository<ProposalRow, String> {}
