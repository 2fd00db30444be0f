package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.ReturnReport;
import cn.zhengxie.proposalreply.dispatch.Way;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What 督查局 and the units' offices do to a running case outside any task. */
@RestController
@RequestMapping("/api/proposals/{businessKey}")
class CaseApi {

    record Withdrawal(String reason) {}

    record Arrival(boolean arrived, LocalDate on) {}

    record Reassignment(String unit, String reason) {}

    private final CaseProcess process;
    private final Redispatch redispatch;
    private final RecipientDesk recipients;
    private final Officials officials;

    CaseApi(CaseProcess process, Redispatch redispatch, RecipientDesk recipients, Officials officials) {
        this.process = process;
        this.redispatch = redispatch;
        this.recipients = recipients;
        this.officials = officials;
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String businessKey, @RequestBody Withdrawal withdrawal) {
        process.withdraw(businessKey, withdrawal.reason(), supervisor());
    }

    @PostMapping("/reassignments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(@PathVariable String businessKey, @RequestBody Reassignment reassignment) {
        process.reassign(businessKey, reassignment.unit(), reassignment.reason(), supervisor());
    }

    /** What somebody found out about an e-mail whose fate was unclear. */
    @PostMapping("/recipients/{recipientId}/arrival")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decideUnclear(@PathVariable String businessKey, @PathVariable long recipientId, @RequestBody Arrival arrival) {
        Recipient recipient = recipients.find(businessKey, recipientId);
        process.decideUnclear(recipient, arrival.arrived(), arrival.on(), recipients.office(recipient));
    }

    /** Another way for a letter that has not left yet. */
    @PostMapping("/recipients/{recipientId}/channel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeChannel(@PathVariable String businessKey, @PathVariable long recipientId, @RequestBody Way way) {
        Recipient recipient = recipients.find(businessKey, recipientId);
        process.changeChannel(recipient, way, recipients.office(recipient));
    }

    /** A letter that left came back: how it goes out again. */
    @PostMapping("/recipients/{recipientId}/returns")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void letterReturned(
            @PathVariable String businessKey, @PathVariable long recipientId, @RequestBody ReturnReport report) {
        Recipient recipient = recipients.find(businessKey, recipientId);
        redispatch.begin(recipient, report, recipients.office(recipient));
    }

    private Official supervisor() {
        Official official = officials.current();
        if (!official.holds(Posts.SUPERVISION)) {
            throw new AccessDeniedException("only 督查局");
        }
        return official;
    }
}
