package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who looks after notices that did not arrive: administrators, and 督查局 sees whom nobody has told. */
@Component
class OutboxRights {

    boolean reads(Official official) {
        return official.holds(Posts.SUPERVISION) || acts(official);
    }

    boolean acts(Official official) {
        return official.holds(Posts.ADMINISTRATOR);
    }

    void checkReads(Official official) {
        check(reads(official));
    }

    void checkActs(Official official) {
        check(acts(official));
    }

    private static void check(boolean may) {
        if (!may) {
            throw new AccessDeniedException("the outbox is for administrators");
        }
    }
}
