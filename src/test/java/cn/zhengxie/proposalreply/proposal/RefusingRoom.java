package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stands for a room that hears of a new case and says no; only to the one number. */
@Component
class RefusingRoom {

    static final String NUMBER = "入拒";

    @EventListener
    void hear(ProposalRegistered registered) {
        Refusal.unless(!registered.proposalId().endsWith(NUMBER), "leadUnit", "不能交办");
    }
}
