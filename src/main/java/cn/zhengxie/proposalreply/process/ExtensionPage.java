package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.organization.Officials;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which a unit's office asks for more time. */
@Controller
class ExtensionPage {

    private final RunningReplies replies;
    private final Officials officials;

    ExtensionPage(RunningReplies replies, Officials officials) {
        this.replies = replies;
        this.officials = officials;
    }

    @GetMapping("/extensions")
    String replies(Model model) {
        model.addAttribute("replies", replies.of(officials.current()));
        return "extension/page";
    }
}
