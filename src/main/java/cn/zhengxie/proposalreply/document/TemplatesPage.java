package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 文书模板: where an administrator gives the papers the office's own look. */
@Controller
class TemplatesPage {

    private final PaperTemplates templates;
    private final Officials officials;

    TemplatesPage(PaperTemplates templates, Officials officials) {
        this.templates = templates;
        this.officials = officials;
    }

    @GetMapping("/templates")
    String templates(Model model) {
        if (!officials.current().holds(Posts.ADMINISTRATOR)) {
            throw new AccessDeniedException(officials.current().id() + " is no administrator");
        }
        model.addAttribute("templates", templates.all());
        model.addAttribute("zone", ChinaTime.ZONE);
        return "template/page";
    }
}
