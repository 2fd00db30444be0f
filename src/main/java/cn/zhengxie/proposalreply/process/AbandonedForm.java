package cn.zhengxie.proposalreply.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What somebody was filling in at a task when a timer or a message ended it.
 *
 * @param unit null for a task about the case as a whole
 */
record AbandonedForm(
        String task, String name, String unit, String savedBy, Instant savedAt, Instant endedAt, JsonNode content) {}
