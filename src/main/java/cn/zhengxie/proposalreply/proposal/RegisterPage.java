package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 登记提案: the page on which the supervision bureau enters a proposal or imports a 交办清单. */
@Controller
class RegisterPage {

    private final Jurisdiction jurisdiction;
    private final Officials officials;

    RegisterPage(Jurisdiction jurisdiction, Officials officials) {
        this.jurisdiction = jurisdiction;
        this.officials = officials;
    }

    @GetMapping("/register")
    String register(Model model, HttpServletResponse response) {
        Official official = officials.current();
        if (!IntakeApi.mayRegister(official)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "error/403";
        }
        model.addAttribute("official", official.id());
        model.addAttribute("units", jurisdiction.units());
        model.addAttribute("columns", names(ProposalField.required()));
        model.addAttribute("columnsUnderWay", names(ProposalField.underWay()));
        return "register/page";
    }

    private static List<String> names(Stream<ProposalField> fields) {
        return fields.map(ProposalField::column).toList();
    }
}
