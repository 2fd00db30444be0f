package cn.zhengxie.proposalreply.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much guessing of passwords, and of the tokens of proposers' pages, is borne.
 *
 * @param perAccount wrong passwords in a row that lock an account
 * @param perAddress wrong passwords from one client address that lock the address; higher, for an office may share one. As many
 *     wrong tokens lock an address for proposers' pages
 * @param wrongTokens wrong tokens from everywhere from which on the first one locks its address
 * @param lock how long a lock lasts, and how long a wrong password counts
 */
@ConfigurationProperties("login-limits")
record LoginLimits(
        @DefaultValue("5") int perAccount,
        @DefaultValue("50") int perAddress,
        @DefaultValue("1000") int wrongTokens,
        @DefaultValue("15m") Duration lock) {}
