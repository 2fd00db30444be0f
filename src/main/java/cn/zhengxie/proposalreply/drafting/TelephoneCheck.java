package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.TelephoneNumbers;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The telephone of a proposer, which is nobody's but his. */
@Component
@Order(6)
class TelephoneCheck implements DraftCheck {

    @Override
    public List<Objection> objections(DraftAtHand draft) {
        return draft.proposal().proposers().stream()
                .filter(proposer -> TelephoneNumbers.of(proposer.telephone()).standIn(draft.body()))
                .map(proposer -> Objection.block("正文中出现了%s的联系电话，请删去".formatted(proposer.name())))
                .toList();
    }
}
