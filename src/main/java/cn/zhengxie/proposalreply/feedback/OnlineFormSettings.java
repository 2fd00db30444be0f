package cn.zhengxie.proposalreply.feedback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How forms are filled in online.
 *
 * @param correction how long a proposer may correct the form he handed in; it is forwarded afterwards
 */
@ConfigurationProperties("feedback")
record OnlineFormSettings(@DefaultValue("24h") Duration correction) {}
