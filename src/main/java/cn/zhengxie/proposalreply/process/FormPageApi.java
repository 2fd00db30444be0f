package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.dispatch.FormPages;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 停用网上填写: the unit's office shuts an addressee's page, a letter gone astray for instance. */
@RestController
@RequestMapping("/api/proposals/{businessKey}/recipients/{recipientId}/form-page")
class FormPageApi {

    record Closing(String reason) {}

    private final FormPages pages;
    private final RecipientDesk recipients;

    FormPageApi(FormPages pages, RecipientDesk recipients) {
        this.pages = pages;
        this.recipients = recipients;
    }

    @GetMapping
    FormPages.Standing standing(@PathVariable String businessKey, @PathVariable long recipientId) {
        Recipient recipient = recipients.find(businessKey, recipientId);
        recipients.office(recipient);
        return pages.standing(recipientId);
    }

    @PostMapping("/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void shut(@PathVariable String businessKey, @PathVariable long recipientId, @RequestBody Closing closing) {
        Recipient recipient = recipients.find(businessKey, recipientId);
        pages.shut(recipientId, closing.reason(), recipients.office(recipient));
    }
}
