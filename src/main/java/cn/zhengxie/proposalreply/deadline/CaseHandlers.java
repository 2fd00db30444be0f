package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.organization.Official;
import java.util.List;

/** Who handles a case in a unit now, asked of the rooms that know. */
public interface CaseHandlers {

    /**
     * The people behind an audience, ordered by id. Empty where there is nobody: no drafter or head is known before the nomination, and
     * nobody of a unit that does not hold the case any more is told. The supervision bureau and the committee are the holders of their posts.
     */
    List<Official> of(String proposalId, String unit, Audience audience);
}
