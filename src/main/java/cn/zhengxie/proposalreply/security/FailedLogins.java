package cn.zhengxie.proposalreply.security;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts wrong passwords per account and per client address. The counts stand in the database, so all nodes share them. */
@Component
class FailedLogins {

    private static final int LONGEST_ACCOUNT = 128;

    private final JdbcClient database;
    private final LoginLimits limits;
    private final Clock clock;

    FailedLogins(JdbcClient database, LoginLimits limits, Clock clock) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
    }

    boolean locked(String account, String address) {
        return database.sql("""
                        select exists (
                          select from failed_login
                          where last_failure > :since
                            and (subject = :account and failures >= :perAccount
                              or subject = :address and failures >= :perAddress))""")
                .param("since", timestamp(oldestThatCounts()))
                .param("account", ofAccount(account))
                .param("address", ofAddress(address))
                .param("perAccount", limits.perAccount())
                .param("perAddress", limits.perAddress())
                .query(Boolean.class)
                .single();
    }

    void count(String account, String address) {
        forgetOld();
        count(ofAccount(account));
        count(ofAddress(address));
    }

    /** The right password clears the account but not the address, from which others may be guessed. */
    void clear(String account) {
        database.sql("delete from failed_login where subject = ?")
                .param(ofAccount(account))
                .update();
    }

    /** One more failure of whatever it is. */
    void count(String subject) {
        database.sql("""
                        insert into failed_login (subject, failures, last_failure) values (?, 1, ?)
                        on conflict (subject) do update
                        set failures = failed_login.failures + 1, last_failure = excluded.last_failure""").param(subject).param(timestamp(clock.instant())).update();
    }

    /** How often it failed lately. */
    int failures(String subject) {
        return database.sql("select failures from failed_login where subject = :subject and last_failure > :since")
                .param("subject", subject)
                .param("since", timestamp(oldestThatCounts()))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void forgetOld() {
        database.sql("delete from failed_login where last_failure <= ?")
                .param(timestamp(oldestThatCounts()))
                .update();
    }

    private Instant oldestThatCounts() {
        return clock.instant().minus(limits.lock());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String ofAccount(String account) {
        return "account:" + account.substring(0, Math.min(account.length(), LONGEST_ACCOUNT));
    }

    private static String ofAddress(String address) {
        return "address:" + address;
    }
}
