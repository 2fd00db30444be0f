package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 签发 away from the desk: a leader's pages, made for a phone, and the office's page for what he signed on paper. */
@Controller
class SignPages {

    private final LettersToSign letters;
    private final Officials officials;

    SignPages(LettersToSign letters, Officials officials) {
        this.letters = letters;
        this.officials = officials;
    }

    @GetMapping("/sign")
    String list(Model model) {
        model.addAttribute("letters", letters.of(officials.current()));
        return "sign/list";
    }

    @GetMapping("/sign/{taskId}")
    String letter(@PathVariable String taskId, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("letter", letters.find(taskId, officials.current()));
            model.addAttribute("revision", letters.revision(taskId, officials.current()));
            return "sign/letter";
        } catch (NoSuchElementException | Refusal gone) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("sentence", gone.getMessage());
            return "sign/gone";
        }
    }

    @GetMapping("/paper-signatures")
    String paperSignatures(Model model) {
        List<LetterToSign> waiting = letters.atSignerOf(officials.current());
        Map<String, List<Official>> signers = waiting.stream()
                .map(LetterToSign::unit)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), unit -> officials.holding(Posts.signer(unit))));
        model.addAttribute("letters", waiting);
        model.addAttribute("signers", signers);
        return "sign/paper";
    }
}
