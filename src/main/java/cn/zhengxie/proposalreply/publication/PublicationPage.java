package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.organization.Officials;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which 督查局, or a unit's office, sees what is published of its replies, and decides otherwise. */
@Controller
class PublicationPage {

    private final PublicationList list;
    private final Officials officials;

    PublicationPage(PublicationList list, Officials officials) {
        this.list = list;
        this.officials = officials;
    }

    @GetMapping("/publications")
    String publications(@RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("number", number.strip());
        model.addAttribute("publications", list.of(officials.current(), number.strip()));
        model.addAttribute("most", PublicationList.MOST);
        return "publication/page";
    }
}
