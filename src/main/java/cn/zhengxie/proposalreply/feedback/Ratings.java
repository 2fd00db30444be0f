package cn.zhengxie.proposalreply.feedback;

import java.util.LinkedHashMap;
import java.util.Map;

/** 对办理单位办理工作的评价: leadership, communication, quality of the answer, implementation; null where nothing is ticked. */
public record Ratings(Rating leadership, Rating communication, Rating quality, Rating implementation) {

    static final Ratings NONE = new Ratings(null, null, null, null);

    /** Each line of the form with its rating or null, in the form's order. */
    public Map<String, Rating> byLabel() {
        Map<String, Rating> lines = new LinkedHashMap<>();
        lines.put("领导重视", leadership);
        lines.put("沟通情况", communication);
        lines.put("答复质量", quality);
        lines.put("落实情况", implementation);
        return lines;
    }
}
