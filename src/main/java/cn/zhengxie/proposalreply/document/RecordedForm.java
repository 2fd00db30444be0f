package cn.zhengxie.proposalreply.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A 征询意见表 of which there is no paper, set from what was recorded. What the proposer left empty is null.
 *
 * @param blank the form that went with the letter
 * @param proposer who filled it in
 * @param ratings item of the form to what is ticked; a form of former days may have others than the blank one
 * @param satisfaction 满意, 基本满意 or 不满意
 * @param receivedOn the day it came back
 * @param online whether the proposer filled it in on his own page, so that there never was a paper
 */
public record RecordedForm(
        FeedbackFormSheet blank,
        String proposer,
        LocalDate replyReceivedOn,
        Map<String, String> ratings,
        String satisfaction,
        String opinion,
        boolean signed,
        String phone,
        LocalDate signedOn,
        LocalDate receivedOn,
        boolean online) {

    public RecordedForm {
        ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
    }
}
