package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.feedback.ReturnedForm;
import cn.zhengxie.proposalreply.feedback.UnusableForm;
import cn.zhengxie.proposalreply.feedback.UnusableForms;
import cn.zhengxie.proposalreply.organization.Official;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forms that come outside the task that waits for them: too late, or of no use. Entered by the unit's office. */
@RestController
@RequestMapping("/api/proposals/{businessKey}")
class FeedbackApi {

    /** @param recipient the addressee whose form it is */
    record LateFeedback(Long recipient, ReturnedForm form) {}

    private final ReturnedForms returnedForms;
    private final UnusableForms unusableForms;
    private final RecipientDesk recipients;

    FeedbackApi(ReturnedForms returnedForms, UnusableForms unusableForms, RecipientDesk recipients) {
        this.returnedForms = returnedForms;
        this.unusableForms = unusableForms;
        this.recipients = recipients;
    }

    @PostMapping("/late-feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recordLate(@PathVariable String businessKey, @RequestBody LateFeedback late) {
        Refusal.unless(late.recipient() != null, "recipient", "请选择是哪位提案者的意见表");
        Refusal.unless(late.form() != null, "form", "请填写返回的意见表");
        Recipient recipient = recipients.find(businessKey, late.recipient());
        Official office = recipients.office(recipient);
        Refusal.within("form", () -> returnedForms.recordLate(recipient, late.form(), office));
    }

    @PostMapping("/recipients/{recipientId}/unusable-forms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recordUnusable(
            @PathVariable String businessKey, @PathVariable long recipientId, @RequestBody UnusableForm form) {
        Recipient recipient = recipients.find(businessKey, recipientId);
        unusableForms.record(recipientId, form, recipients.office(recipient));
    }
}
