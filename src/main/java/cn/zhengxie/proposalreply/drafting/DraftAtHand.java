package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.Proposal;
import java.util.List;
import java.util.Set;

/**
 * A draft with what it is checked against.
 *
 * @param body the text of the letter
 * @param resultClass the 办理结果 it goes with, null while none is chosen
 * @param points what the proposal asks for, as entered at 拟办
 * @param otherProposers names of persons who signed other proposals of the same meeting, and not this one
 */
record DraftAtHand(
        Proposal proposal, String body, String resultClass, List<String> points, Set<String> otherProposers) {}
