package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.util.NoSuchElementException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What only a unit's office does for one of its recipients, outside any task. */
@Component
class RecipientDesk {

    private final Dispatch dispatch;
    private final Officials officials;

    RecipientDesk(Dispatch dispatch, Officials officials) {
        this.dispatch = dispatch;
        this.officials = officials;
    }

    /** @throws NoSuchElementException where the case has none with this id */
    Recipient find(String proposalId, long recipientId) {
        Recipient recipient = dispatch.get(recipientId);
        if (!recipient.round().proposalId().equals(proposalId)) {
            throw new NoSuchElementException("没有这一寄送对象");
        }
        return recipient;
    }

    /** Who is logged in, if he is of the office that sends the recipient his letter. */
    Official office(Recipient recipient) {
        Official official = officials.current();
        if (!official.holds(Posts.office(recipient.round().unit()))) {
            throw new AccessDeniedException("only the unit's office");
        }
        return official;
    }
}
