package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outbox: what waits, what was given up, who could not be told. */
@RestController
@RequestMapping("/api/notices")
class OutboxApi {

    private static final int SHOWN = 200;
    private static final List<String> STATES = List.of("WAITING", "SENT", "GIVEN_UP", "NOBODY");

    private final Outbox outbox;
    private final OutboxRights rights;
    private final Officials officials;

    OutboxApi(Outbox outbox, OutboxRights rights, Officials officials) {
        this.outbox = outbox;
        this.rights = rights;
        this.officials = officials;
    }

    @GetMapping
    List<Outbox.Entry> entries(@RequestParam(required = false) String state) {
        rights.checkReads(officials.current());
        Refusal.unless(state == null || STATES.contains(state), "state", "状态应为" + String.join("、", STATES) + "之一");
        return outbox.entries(state, SHOWN);
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable long id) {
        rights.checkActs(officials.current());
        outbox.retry(id);
    }

    /** It was dealt with in another way, by telephone perhaps, and is not tried any more. */
    @PostMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable long id) {
        Official official = officials.current();
        rights.checkActs(official);
        outbox.dismiss(id, official);
    }
}
