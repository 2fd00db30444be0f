package cn.zhengxie.proposalreply.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What has been filled in at a task so far: its revision, −1 before the first save. */
public record TaskForm(int revision, JsonNode content, String savedBy, Instant savedAt) {}
