package cn.zhengxie.proposalreply.drafting;

import java.util.List;

/** One thing that a draft is looked through for. */
interface DraftCheck {

    List<Objection> objections(DraftAtHand draft);
}
