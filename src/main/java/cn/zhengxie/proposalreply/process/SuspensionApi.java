package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Suspensions;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.Proposals;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 督查局 lets the clock of a unit's reply stand still and go on, where the city allows it. */
@RestController
@RequestMapping("/api/proposals/{businessKey}/suspensions")
class SuspensionApi {

    record Standstill(String unit, String reason, LocalDate from) {}

    record GoingOn(String unit, LocalDate until) {}

    private final Suspensions suspensions;
    private final Proposals proposals;
    private final Assignments assignments;
    private final Jurisdiction jurisdiction;
    private final Officials officials;

    SuspensionApi(
            Suspensions suspensions,
            Proposals proposals,
            Assignments assignments,
            Jurisdiction jurisdiction,
            Officials officials) {
        this.suspensions = suspensions;
        this.proposals = proposals;
        this.assignments = assignments;
        this.jurisdiction = jurisdiction;
        this.officials = officials;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void begin(@PathVariable String businessKey, @RequestBody Standstill request) {
        Official bureau = bureau();
        Refusal.unless(jurisdiction.policy().suspension(), null, "本市没有实行中止计时，办复期限照常计算");
        suspensions.begin(replyOf(businessKey, request.unit()), request.reason(), request.from(), bureau);
    }

    /** Also where the city has given it up since: what stands still must be able to go on. */
    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String businessKey, @RequestBody GoingOn request) {
        Official bureau = bureau();
        suspensions.end(replyOf(businessKey, request.unit()), request.until(), bureau);
    }

    private Official bureau() {
        Official official = officials.current();
        if (!official.holds(Posts.SUPERVISION)) {
            throw new AccessDeniedException(official.id() + " is not of the supervision bureau");
        }
        return official;
    }

    /** The unit may be left out where only one answers. */
    private DeadlineKey replyOf(String proposalId, String unit) {
        proposals.get(proposalId);
        List<HandlingUnit> answering = assignments.of(proposalId).stream()
                .filter(held -> held.isHolding() && held.role().answers())
                .filter(held -> unit == null || held.unit().equals(unit))
                .toList();
        Refusal.unless(!answering.isEmpty(), "unit", "该单位没有在办理这件提案");
        Refusal.unless(answering.size() == 1, "unit", "这件提案由几个单位分别答复，请写明单位");
        HandlingUnit held = answering.get(0);
        return DeadlineKey.of(proposalId, held.unit(), held.round(), DeadlineStep.REPLY);
    }
}
