package cn.zhengxie.proposalreply.security;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page, which says how long a lock lasts. */
@Controller
class LoginPage {

    private final LoginLimits limits;

    LoginPage(LoginLimits limits) {
        this.limits = limits;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("failures", limits.perAccount());
        model.addAttribute("minutes", limits.lock().toMinutes());
        return "login";
    }
}
