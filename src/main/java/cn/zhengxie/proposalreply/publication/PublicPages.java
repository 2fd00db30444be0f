package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.document.StoredDocument;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is published, for everybody and without login. What is not in public view, and why, cannot be told from what never was:
 * both are one and the same page.
 */
@Controller
@RequestMapping("/public/replies")
class PublicPages {

    private static final String KEY = "{key:[0-9a-f]{20}}";
    private static final int LONGEST_SEARCH = 50;
    private static final int LAST_PAGE = 10_000;

    private final PublishedReplies replies;
    private final Jurisdiction jurisdiction;

    PublicPages(PublishedReplies replies, Jurisdiction jurisdiction) {
        this.replies = replies;
        this.jurisdiction = jurisdiction;
    }

    @ModelAttribute("city")
    String city() {
        return jurisdiction.city();
    }

    /** page: the first one is 1; whatever is none shows the first. */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            HttpServletResponse response) {
        String wanted = find.strip();
        String kept = wanted.substring(0, Math.min(wanted.length(), LONGEST_SEARCH));
        Page<PublishedReply> found = replies.list(kept, number(page) - 1);
        model.addAttribute("find", kept);
        model.addAttribute("replies", found);
        keep(response);
        return "public/list";
    }

    @GetMapping("/" + KEY)
    String reply(@PathVariable String key, Model model, HttpServletResponse response) {
        Optional<PublishedReply> reply = replies.find(key);
        if (reply.isEmpty()) {
            return gone(response);
        }
        model.addAttribute("reply", reply.get());
        keep(response);
        return "public/reply";
    }

    @GetMapping("/" + KEY + ".pdf")
    Object paper(@PathVariable String key, HttpServletResponse response) {
        Optional<StoredDocument> paper = replies.paper(key);
        if (paper.isEmpty()) {
            return gone(response);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache())
                .eTag(paper.get().hash())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"reply.pdf\"")
                .body(replies.content(paper.get()));
    }

    @GetMapping("/**")
    String anythingElse(HttpServletResponse response) {
        return gone(response);
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "public/gone";
    }

    /** Asked for anew each time, so that a reply that was taken down is gone at once everywhere. */
    private static void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    }

    private static int number(String page) {
        return page.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
    }
}
