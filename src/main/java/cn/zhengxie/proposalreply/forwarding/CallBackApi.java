package cn.zhengxie.proposalreply.forwarding;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 提案委 enters that it called a proposer back. */
@RestController
class CallBackApi {

    private final CallBacks callBacks;
    private final Dispatch dispatch;
    private final Officials officials;

    CallBackApi(CallBacks callBacks, Dispatch dispatch, Officials officials) {
        this.callBacks = callBacks;
        this.dispatch = dispatch;
        this.officials = officials;
    }

    @PostMapping("/api/proposals/{businessKey}/recipients/{recipientId}/call-backs")
    @ResponseStatus(HttpStatus.CREATED)
    void record(@PathVariable String businessKey, @PathVariable long recipientId, @RequestBody CallBackReport report) {
        Official official = officials.current();
        if (!official.holds(Posts.COMMITTEE)) {
            throw new AccessDeniedException("only 提案委");
        }
        if (!dispatch.get(recipientId).round().proposalId().equals(businessKey)) {
            throw new NoSuchElementException("没有这一寄送对象");
        }
        callBacks.record(recipientId, report, official);
    }
}
