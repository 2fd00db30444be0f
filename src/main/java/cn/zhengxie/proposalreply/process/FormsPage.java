package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.organization.Officials;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a unit's office enters forms and letters that come in when no task waits for them. */
@Controller
class FormsPage {

    private final SentLetters letters;
    private final Officials officials;

    FormsPage(SentLetters letters, Officials officials) {
        this.letters = letters;
        this.officials = officials;
    }

    @GetMapping("/forms")
    String letters(@RequestParam(defaultValue = "") String find, Model model) {
        model.addAttribute("letters", letters.of(officials.current(), find.strip()));
        model.addAttribute("find", find.strip());
        model.addAttribute("most", SentLetters.MOST);
        return "forms/page";
    }
}
