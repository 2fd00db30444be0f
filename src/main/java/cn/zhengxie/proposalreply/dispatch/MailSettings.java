package cn.zhengxie.proposalreply.dispatch;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How replies leave by e-mail.
 *
 * @param sender the address they come from
 */
@Validated
@ConfigurationProperties("dispatch")
record MailSettings(@NotBlank String sender) {}
