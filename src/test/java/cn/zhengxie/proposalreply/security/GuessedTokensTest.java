package cn.zhengxie.proposalreply.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trying out tokens of proposers' pages is stopped per client address, and sooner where many come from everywhere. */
@OfficeTest
class GuessedTokensTest {

    private static final Instant NOON = Instant.parse("2020-08-10T04:00:00Z");
    private static final LoginLimits LIMITS = new LoginLimits(5, 3, 5, Duration.ofMinutes(15));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from failed_login").update();
    }

    @Test
    void addressIsLockedAtItsThirdWrongTokenAndNoOther() {
        GuessedTokens guessed = at(NOON);

        guessed.count("10.0.0.1");
        guessed.count("10.0.0.1");
        assertThat(guessed.locked("10.0.0.1")).isFalse();
        guessed.count("10.0.0.1");

        assertThat(guessed.locked("10.0.0.1")).isTrue();
        assertThat(guessed.locked("10.0.0.2")).isFalse();
        assertThat(at(NOON.plus(Duration.ofMinutes(16))).locked("10.0.0.1")).isFalse();
    }

    @Test
    void whenManyGuessOneWrongTokenIsEnoughButWhoGuessesNothingGetsIn() {
        GuessedTokens guessed = at(NOON);

        for (int address = 1; address <= 5; address++) {
            guessed.count("10.0.1." + address);
        }

        assertThat(guessed.locked("10.0.1.5")).isTrue();
        assertThat(guessed.locked("10.0.1.6")).isFalse();
    }

    @Test
    void lockedAddressIsTurnedAwayCalmly() {
        OfficeApi api = new OfficeApi(port);
        for (int wrong = 1; wrong <= 50; wrong++) {
            assertThat(api.getAnonymously("/feedback/wrong" + wrong).status()).isEqualTo(404);
        }

        assertThat(api.getAnonymously("/feedback/wrong").status()).isEqualTo(429);
        assertThat(api.getAnonymously("/login").status())
                .as("logging in is another matter")
                .isEqualTo(200);
    }

    private GuessedTokens at(Instant now) {
        return new GuessedTokens(new FailedLogins(database, LIMITS, Clock.fixed(now, ZoneOffset.UTC)), LIMITS);
    }
}
