package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The 转送单 on top of letter and returned form. What the proposer left empty is null or blank here and printed as 未填.
 *
 * @param kind whose words it uses
 * @param proposer who returned the form
 * @param receivedOn day the form came back
 * @param satisfaction 对办理结果的评价 in words, e.g. 满意
 * @param ratings 对办理工作的评价: item to rating, in the form's order
 * @param gaps what the form lacks
 * @param verification who settled the gaps and how; null where nobody needed to
 * @param receivers who signs for it
 */
public record ForwardingSheet(
        ProposalKind kind,
        String proposalNumber,
        String proposalTitle,
        String unit,
        String documentNumber,
        String proposer,
        LocalDate receivedOn,
        String satisfaction,
        Map<String, String> ratings,
        String opinion,
        List<String> gaps,
        String verification,
        LocalDate forwardedOn,
        List<String> receivers) {

    public ForwardingSheet {
        ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
        gaps = List.copyOf(gaps);
        receivers = List.copyOf(receivers);
    }
}
