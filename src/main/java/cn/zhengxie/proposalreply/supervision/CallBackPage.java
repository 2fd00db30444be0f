package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.feedback.Satisfaction;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.supervision.CallBackList.Line;
import cn.zhengxie.proposalreply.supervision.CallBackList.Wanted;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which 提案委 calls proposers back; 督查局 and the auditor read it. */
@Controller
class CallBackPage {

    private final CallBackList list;
    private final CaseAccess access;
    private final Jurisdiction jurisdiction;
    private final Officials officials;
    private final BusinessDates dates;

    CallBackPage(
            CallBackList list, CaseAccess access, Jurisdiction jurisdiction, Officials officials, BusinessDates dates) {
        this.list = list;
        this.access = access;
        this.jurisdiction = jurisdiction;
        this.officials = officials;
        this.dates = dates;
    }

    /** Forms nobody was reached about yet, unless something else is asked for. */
    @GetMapping("/call-backs")
    String forms(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String satisfaction,
            @RequestParam(defaultValue = "WAITING") String calls,
            Model model) {
        Official reader = officials.current();
        if (!access.readsCallBacks(reader)) {
            throw new AccessDeniedException("only 提案委, 督查局 and the auditor");
        }
        Wanted wanted = new Wanted(find.strip(), unit, satisfaction, calls.equals("ANY") ? "" : calls);
        List<Line> lines = list.find(wanted, reader);
        model.addAttribute("forms", lines);
        model.addAttribute("more", list.count(wanted) - lines.size());
        model.addAttribute("units", jurisdiction.units());
        model.addAttribute("find", find.strip());
        model.addAttribute("unit", unit);
        model.addAttribute("satisfaction", satisfaction);
        model.addAttribute("satisfactions", Satisfaction.values());
        model.addAttribute("questions", jurisdiction.form());
        model.addAttribute("calls", calls);
        model.addAttribute("mayCall", access.callsBack(reader));
        model.addAttribute("today", dates.today());
        return "call-back/page";
    }
}
