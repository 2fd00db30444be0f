package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.signoff.Correction;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 更正: the unit's office, or 督查局, has a letter corrected that had gone out, or gives that up. */
@RestController
@RequestMapping("/api/proposals/{businessKey}/corrections")
class CorrectionApi {

    /** unit may be left out where only one is meant. */
    record Asked(String unit, String reason) {}

    record Begun(String unit, int round, int edition) {}

    private final CorrectionProcess process;
    private final Assignments assignments;
    private final Officials officials;

    CorrectionApi(CorrectionProcess process, Assignments assignments, Officials officials) {
        this.process = process;
        this.assignments = assignments;
        this.officials = officials;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Begun begin(@PathVariable String businessKey, @RequestBody Asked asked) {
        Official official = officials.current();
        Correction begun = process.begin(meant(businessKey, asked.unit(), official), asked.reason(), official);
        return new Begun(
                begun.letter().unit(), begun.letter().number(), begun.letter().edition());
    }

    @PostMapping("/abandonment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void abandon(@PathVariable String businessKey, @RequestBody Asked asked) {
        Official official = officials.current();
        process.abandon(meant(businessKey, asked.unit(), official), asked.reason(), official);
    }

    private HandlingUnit meant(String proposalId, String unit, Official official) {
        List<HandlingUnit> allowed = assignments.of(proposalId).stream()
                .filter(held -> held.isHolding() && held.role().answers())
                .filter(held -> official.holds(Posts.SUPERVISION) || official.holds(Posts.office(held.unit())))
                .toList();
        if (allowed.isEmpty()) {
            throw new AccessDeniedException("neither 督查局 nor the office of a unit that answers " + proposalId);
        }
        List<HandlingUnit> meant = allowed.stream()
                .filter(held -> unit == null || unit.equals(held.unit()))
                .toList();
        Refusal.unless(meant.size() == 1, "unit", unit == null ? "有几个单位分别答复，请写明更正哪个单位的复文" : "该单位不是这件提案的答复单位");
        return meant.get(0);
    }
}
