package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.organization.Questionnaire;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What stands on a 征询意见表 that came back.
 *
 * @param receivedOn the day it came back to the unit
 * @param replyReceivedOn 收到提案答复日期 as the proposer wrote it, or null
 * @param phone 联系电话, or null
 * @param satisfaction what is ticked about the result, or null
 * @param opinion 意见及建议, or null
 * @param signed whether somebody signed
 * @param signer who signed where it was not the proposer himself, else null
 * @param signedOn the date beside the signature, or null
 * @param scan attachment id of the scanned paper, or null
 * @param online whether the proposer filled it in on his own page
 */
public record ReturnedForm(
        LocalDate receivedOn,
        LocalDate replyReceivedOn,
        String phone,
        Ratings ratings,
        Satisfaction satisfaction,
        String opinion,
        boolean signed,
        String signer,
        LocalDate signedOn,
        String scan,
        boolean online) {

    /** A form on paper. */
    public ReturnedForm(
            LocalDate receivedOn,
            LocalDate replyReceivedOn,
            String phone,
            Ratings ratings,
            Satisfaction satisfaction,
            String opinion,
            boolean signed,
            String signer,
            LocalDate signedOn,
            String scan) {
        this(receivedOn, replyReceivedOn, phone, ratings, satisfaction, opinion, signed, signer, signedOn, scan, false);
    }

    public ReturnedForm {
        signer = stripped(signer);
        ratings = ratings == null ? Ratings.NONE : ratings;
        phone = stripped(phone);
        opinion = stripped(opinion);
        scan = stripped(scan);
    }

    /** What {@link #ratings} are called, in the form's order. */
    @JsonProperty(value = "rated", access = JsonProperty.Access.READ_ONLY)
    public List<Ratings.Line> rated() {
        return ratings.lines();
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Without the telephone and the scan, on which it can be read. */
    ReturnedForm withoutPersonalData(UnaryOperator<String> concealing) {
        return new ReturnedForm(
                receivedOn,
                replyReceivedOn,
                null,
                ratings,
                satisfaction,
                concealing.apply(opinion),
                signed,
                signer,
                signedOn,
                null,
                online);
    }

    ReturnedForm on(Questionnaire form) {
        return new ReturnedForm(
                receivedOn,
                replyReceivedOn,
                phone,
                ratings.on(form),
                satisfaction,
                opinion,
                signed,
                signer,
                signedOn,
                scan,
                online);
    }

    ReturnedForm receivedOn(LocalDate day) {
        return new ReturnedForm(
                day, replyReceivedOn, phone, ratings, satisfaction, opinion, signed, signer, signedOn, scan, online);
    }

    ReturnedForm online(boolean onOwnPage) {
        return new ReturnedForm(
                receivedOn,
                replyReceivedOn,
                phone,
                ratings,
                satisfaction,
                opinion,
                signed,
                signer,
                signedOn,
                scan,
                onOwnPage);
    }
}
