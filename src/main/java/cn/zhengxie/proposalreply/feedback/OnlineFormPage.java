package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.Refusal.Fault;
import cn.zhengxie.proposalreply.document.Paper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The proposer's own page: no account, no script. Everything behind it is asked of {@link OnlineForms} with the token; whatever
 * opens nothing gets the same page, be the token wrong, void, used or too late.
 */
@Controller
@RequestMapping("/feedback/{token}")
class OnlineFormPage {

    private final OnlineForms forms;

    OnlineFormPage(OnlineForms forms) {
        this.forms = forms;
    }

    /** The form, or the receipt for it once it is handed in; {@code correct} opens it again. */
    @GetMapping
    String open(@PathVariable String token, @RequestParam(required = false) String correct, Model model) {
        OnlineForm form = forms.open(token);
        return form.receipt() == null || correct != null
                ? form(token, form, form.entry(), List.of(), model)
                : view("receipt", token, form, model);
    }

    /** 暂存. Opened again afterwards, so that loading the page anew sends nothing. */
    @PostMapping(params = "keep")
    Object keep(@PathVariable String token, @RequestParam Map<String, String> fields, Model model) {
        FormEntry entry = FormEntry.of(fields);
        try {
            forms.keep(token, entry);
            return "redirect:/feedback/{token}?correct";
        } catch (Refusal refusal) {
            return refused(token, entry, refusal, model);
        }
    }

    /** 提交. The receipt comes at once and not by another request: the form may be forwarded by then, and the page closed. */
    @PostMapping
    Object submit(@PathVariable String token, @RequestParam Map<String, String> fields, Model model) {
        FormEntry entry = FormEntry.of(fields);
        try {
            return view("receipt", token, forms.submit(token, entry), model);
        } catch (Refusal refusal) {
            if (entry.isShort()) {
                forms.keep(token, entry);
            }
            return refused(token, entry, refusal, model);
        }
    }

    @GetMapping("/reply")
    String reply(@PathVariable String token, Model model) {
        return view("reply", token, forms.open(token), model);
    }

    @GetMapping("/reply/{page:\\d{1,4}}")
    ResponseEntity<byte[]> page(@PathVariable String token, @PathVariable int page) {
        OnlineForms.Picture picture = forms.page(token, page);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.contentType()))
                .body(picture.content());
    }

    @GetMapping("/reply/file")
    ResponseEntity<byte[]> file(@PathVariable String token) {
        Paper letter = forms.letter(token);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(letter.contentType()))
                .header("Content-Disposition", "inline; filename=\"reply\"")
                .body(letter.content().get());
    }

    @ExceptionHandler({ClosedPage.class, NoSuchElementException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String closed() {
        return "feedback/closed";
    }

    private ModelAndView refused(String token, FormEntry entry, Refusal refusal, Model model) {
        String view = form(token, forms.open(token), entry, refusal.faults(), model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String form(String token, OnlineForm form, FormEntry entry, List<Fault> faults, Model model) {
        Map<String, String> byField = new LinkedHashMap<>();
        faults.forEach(fault -> byField.putIfAbsent(fault.field(), fault.sentence()));
        model.addAttribute("entry", entry);
        model.addAttribute("faults", byField);
        model.addAttribute("satisfactions", Satisfaction.values());
        return view("form", token, form, model);
    }

    private static String view(String name, String token, OnlineForm form, Model model) {
        model.addAttribute("page", "/feedback/" + token);
        model.addAttribute("form", form);
        return "feedback/" + name;
    }
}
