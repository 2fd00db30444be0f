package cn.zhengxie.proposalreply.security;

import org.springframework.stereotype.Component;

/**
 * Counts addresses of proposers' pages that open nothing, per client address and from everywhere, beside the wrong passwords.
 * When many come from everywhere, an address is locked at its first: proposers, who do not guess, still get in.
 */
@Component
class GuessedTokens {

    private static final String EVERYWHERE = "tokens";

    private final FailedLogins failures;
    private final LoginLimits limits;

    GuessedTokens(FailedLogins failures, LoginLimits limits) {
        this.failures = failures;
        this.limits = limits;
    }

    boolean locked(String address) {
        int guessed = failures.failures(of(address));
        return guessed >= limits.perAddress() || guessed > 0 && failures.failures(EVERYWHERE) >= limits.wrongTokens();
    }

    void count(String address) {
        failures.forgetOld();
        failures.count(of(address));
        failures.count(EVERYWHERE);
    }

    private static String of(String address) {
        return "tokens:" + address;
    }
}
