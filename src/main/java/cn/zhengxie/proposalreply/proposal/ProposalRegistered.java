package cn.zhengxie.proposalreply.proposal;

import java.util.Optional;

/** A case has come in, already assigned or not; heard in the same transaction. */
public record ProposalRegistered(String proposalId, Optional<InitialAssignment> assignment) {}
