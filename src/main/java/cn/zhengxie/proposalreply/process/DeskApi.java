package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages beside Tasklist that an official's posts work with; Tasklist's head links to them. */
@RestController
class DeskApi {

    /** A page by its label and its path. */
    record Page(String label, String path) {}

    private final Officials officials;

    DeskApi(Officials officials) {
        this.officials = officials;
    }

    @GetMapping("/api/desk")
    List<Page> pages() {
        Official official = officials.current();
        List<Page> pages = new ArrayList<>();
        boolean watches = official.holds(Posts.SUPERVISION) || official.holds(Posts.ADMINISTRATOR);
        if (watches) {
            pages.add(new Page("登记提案", "/register"));
        }
        if (holds(official, ".signer")) {
            pages.add(new Page("待我签发", "/sign"));
        }
        if (holds(official, ".office")) {
            pages.add(new Page("纸质签批补录", "/paper-signatures"));
            pages.add(new Page("申请延期", "/extensions"));
            pages.add(new Page("邮寄复文", "/post"));
            pages.add(new Page("意见表和退信补登", "/forms"));
        }
        if (holds(official, ".office") || official.holds(Posts.SUPERVISION)) {
            pages.add(new Page("更正复文", "/corrections"));
            pages.add(new Page("复文公开", "/publications"));
        }
        pages.add(new Page("工作日历", "/calendar"));
        if (Stream.of(Posts.COMMITTEE, Posts.SUPERVISION, Posts.AUDITOR).anyMatch(official::holds)) {
            pages.add(new Page("回访核实", "/call-backs"));
        }
        if (watches) {
            pages.add(new Page("未送达通知", "/notices"));
        }
        if (official.holds(Posts.ADMINISTRATOR)) {
            pages.add(new Page("文书模板", "/templates"));
        }
        return pages;
    }

    private static boolean holds(Official official, String post) {
        return official.posts().stream().anyMatch(held -> held.endsWith(post));
    }
}
