package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.ExtensionRequest;
import cn.zhengxie.proposalreply.deadline.Extensions;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A unit's office asks for more time to reply. */
@RestController
@RequestMapping("/api/proposals/{businessKey}/extension-requests")
class ExtensionApi {

    private final Extensions extensions;
    private final Assignments assignments;
    private final Officials officials;

    ExtensionApi(Extensions extensions, Assignments assignments, Officials officials) {
        this.extensions = extensions;
        this.assignments = assignments;
        this.officials = officials;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void ask(@PathVariable String businessKey, @RequestBody ExtensionRequest request) {
        Official official = officials.current();
        extensions.ask(replyOf(businessKey, official), request, official);
    }

    private DeadlineKey replyOf(String proposalId, Official official) {
        List<HandlingUnit> own = assignments.of(proposalId).stream()
                .filter(held -> held.isHolding() && held.role().answers())
                .filter(held -> official.holds(Posts.office(held.unit())))
                .toList();
        if (own.isEmpty()) {
            throw new AccessDeniedException("not the office of a unit that answers " + proposalId);
        }
        Refusal.unless(own.size() == 1, null, "您在几个承办单位任职，请由其中一个单位的账号申请");
        HandlingUnit held = own.get(0);
        return DeadlineKey.of(proposalId, held.unit(), held.round(), DeadlineStep.REPLY);
    }
}
