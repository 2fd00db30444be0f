package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.organization.Officials;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of a unit's office for the day's post: print it, then say what was posted. */
@Controller
class PostPage {

    private final PostedLetters posted;
    private final Officials officials;
    private final BusinessDates dates;

    PostPage(PostedLetters posted, Officials officials, BusinessDates dates) {
        this.posted = posted;
        this.officials = officials;
        this.dates = dates;
    }

    @GetMapping("/post")
    String letters(Model model) {
        model.addAttribute("letters", posted.waiting(officials.current()));
        model.addAttribute("today", dates.today());
        return "post/page";
    }
}
