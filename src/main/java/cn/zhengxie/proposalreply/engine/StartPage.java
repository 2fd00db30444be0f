package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends people after login to where their work is: tasks in Tasklist, watching in Cockpit, all apps for administrators. */
@Controller
class StartPage {

    private final Officials officials;

    StartPage(Officials officials) {
        this.officials = officials;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/camunda/app/" + app(officials.current()) + "/default/";
    }

    private static String app(Official official) {
        if (official.holds(Posts.ADMINISTRATOR)) {
            return "welcome";
        }
        return official.holds(Posts.AUDITOR) ? "cockpit" : "tasklist";
    }
}
