package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own messages, shown in Tasklist's head. */
@RestController
@RequestMapping("/api/messages")
class MessageApi {

    private static final int SHOWN = 50;

    /** The latest messages and how many are unread in all. */
    record Inbox(int unread, List<Message> messages) {}

    private final Messages messages;
    private final Officials officials;

    MessageApi(Messages messages, Officials officials) {
        this.messages = messages;
        this.officials = officials;
    }

    @GetMapping
    Inbox mine() {
        Official official = officials.current();
        return new Inbox(messages.unread(official), messages.of(official, SHOWN));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id) {
        messages.read(id, officials.current());
    }
}
