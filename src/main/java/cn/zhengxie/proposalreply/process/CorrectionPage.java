package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.organization.Officials;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a unit's office, or 督查局, has a letter corrected that has gone out. */
@Controller
class CorrectionPage {

    private final CorrectableReplies replies;
    private final Officials officials;

    CorrectionPage(CorrectableReplies replies, Officials officials) {
        this.replies = replies;
        this.officials = officials;
    }

    @GetMapping("/corrections")
    String replies(@RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("number", number.strip());
        model.addAttribute("replies", replies.of(officials.current(), number.strip()));
        model.addAttribute("most", CorrectableReplies.MOST);
        return "correction/page";
    }
}
