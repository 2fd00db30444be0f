package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What new calendars and policies have moved, for 督查局 and administrators. */
@RestController
class RecomputationApi {

    private final Recomputations recomputations;
    private final Officials officials;

    RecomputationApi(Recomputations recomputations, Officials officials) {
        this.recomputations = recomputations;
        this.officials = officials;
    }

    @GetMapping("/api/recomputations")
    List<Recomputation> latest() {
        Official official = officials.current();
        if (!official.holds(Posts.SUPERVISION) && !official.holds(Posts.ADMINISTRATOR)) {
            throw new AccessDeniedException("only 督查局 and administrators");
        }
        return recomputations.latest();
    }
}
