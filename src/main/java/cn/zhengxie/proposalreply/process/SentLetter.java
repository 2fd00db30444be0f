package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.feedback.Satisfaction;
import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.proposal.Proposal;

/**
 * A letter that has left, with what may still be entered about it outside any task.
 *
 * @param documentNumber null where the letter has none of ours
 * @param lacksScan whether the letter itself is there on paper only; said of its first addressee
 * @param questions in whose words the form is told
 * @param feedback null where the recipient fills in no form, or none is expected yet
 */
record SentLetter(
        Proposal proposal,
        String documentNumber,
        Recipient recipient,
        FeedbackView feedback,
        boolean takesForm,
        boolean mayComeBack,
        boolean lacksScan,
        Questionnaire questions) {

    /** Where it stands, in a few words. */
    public String standing() {
        if (recipient.returnedOn() != null) {
            return recipient.state().label();
        }
        if (!recipient.isAddressee()) {
            return "抄送，%s寄出".formatted(recipient.deliveredOn());
        }
        if (feedback == null || feedback.form() == null) {
            return feedback == null ? "已寄送" : feedback.state().label();
        }
        return "%s返回，%s，%s%s"
                .formatted(
                        feedback.form().receivedOn(),
                        Satisfaction.label(feedback.form().satisfaction(), questions),
                        feedback.forwardedOn() == null ? "尚未转送" : feedback.forwardedOn() + "转送",
                        feedback.forms().size() > 1
                                ? "，共%d份".formatted(feedback.forms().size())
                                : "");
    }
}
