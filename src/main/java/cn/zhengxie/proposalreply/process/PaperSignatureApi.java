package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.signoff.PaperSignature;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 纸质签批补录: what a leader signed on paper, entered by the office of his unit. */
@RestController
class PaperSignatureApi {

    private final CaseProcess process;
    private final Assignments assignments;
    private final Officials officials;

    PaperSignatureApi(CaseProcess process, Assignments assignments, Officials officials) {
        this.process = process;
        this.assignments = assignments;
        this.officials = officials;
    }

    @PostMapping("/api/proposals/{businessKey}/paper-signatures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable String businessKey, @RequestBody PaperSignature signature) {
        process.signOnPaper(businessKey, signature, officeOf(businessKey));
    }

    private Official officeOf(String businessKey) {
        Official official = officials.current();
        boolean office = assignments.of(businessKey).stream()
                .filter(HandlingUnit::isHolding)
                .anyMatch(held -> official.holds(Posts.office(held.unit())));
        if (!office) {
            throw new AccessDeniedException("not the office of a unit that handles " + businessKey);
        }
        return official;
    }
}
