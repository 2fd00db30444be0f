package cn.zhengxie.proposalreply.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing passwords is stopped per account and per client address, and the counts outlive the node. */
@OfficeTest
class LoginThrottleTest {

    private static final Instant NOON = Instant.parse("2020-08-10T04:00:00Z");
    private static final LoginLimits LIMITS = new LoginLimits(5, 50, 1000, Duration.ofMinutes(15));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from failed_login").update();
    }

    @Test
    void fifthWrongPasswordLocksTheAccountOnThePageAndForBasic() {
        OfficeBrowser browser = new OfficeBrowser(port);
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(location(browser, "wrong")).endsWith("/login?error");
        }

        assertThat(location(browser, "demo")).endsWith("/login?locked");
        assertThat(browser.get("/api/probe", "gxj.zonghe.head", "demo").statusCode())
                .isEqualTo(401);
    }

    @Test
    void basicCountsToo() {
        OfficeBrowser browser = new OfficeBrowser(port);
        for (int attempt = 1; attempt <= 5; attempt++) {
            browser.get("/api/probe", "probe.nobody", "wrong");
        }

        assertThat(browser.login("probe.nobody", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?locked"));
    }

    @Test
    void lockEndsByItself() {
        fail(at(NOON), 5, "probe.one", "192.0.2.1");

        assertThat(at(NOON.plusSeconds(899)).locked("probe.one", "192.0.2.9")).isTrue();
        assertThat(at(NOON.plusSeconds(900)).locked("probe.one", "192.0.2.9")).isFalse();
    }

    @Test
    void rightPasswordClearsTheAccountButNotTheAddress() {
        FailedLogins logins = at(NOON);
        fail(logins, 4, "probe.one", "192.0.2.1");

        logins.clear("probe.one");
        fail(logins, 1, "probe.one", "192.0.2.1");

        assertThat(logins.locked("probe.one", "192.0.2.1")).isFalse();
        assertThat(failuresOf("address:192.0.2.1")).isEqualTo(5);
    }

    @Test
    void manyAccountsTriedFromOneAddressLockTheAddress() {
        FailedLogins logins = at(NOON);
        for (int account = 1; account <= 50; account++) {
            logins.count("probe." + account, "192.0.2.1");
        }

        assertThat(logins.locked("probe.other", "192.0.2.1")).isTrue();
        assertThat(logins.locked("probe.other", "192.0.2.2")).isFalse();
    }

    @Test
    void anotherNodeKnowsTheLock() {
        fail(at(NOON), 5, "probe.one", "192.0.2.1");

        FailedLogins otherNode = at(NOON.plusSeconds(1));

        assertThat(otherNode.locked("probe.one", "192.0.2.2")).isTrue();
    }

    @Test
    void accountOfAnyLengthIsCounted() {
        String endless = "x".repeat(10_000);
        fail(at(NOON), 5, endless, "192.0.2.1");

        assertThat(at(NOON).locked(endless, "192.0.2.2")).isTrue();
    }

    @Test
    void nobodyCanLockAnAccountForGood() {
        database.sql("update act_id_user set attempts_ = 25, lock_exp_time_ = ? where id_ = 'czj.zonghe.head'")
                .param(Timestamp.from(NOON))
                .update();

        assertThat(new OfficeBrowser(port)
                        .get("/api/probe", "czj.zonghe.head", "demo")
                        .statusCode())
                .isEqualTo(200);
    }

    private FailedLogins at(Instant now) {
        return new FailedLogins(database, LIMITS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void fail(FailedLogins logins, int times, String account, String address) {
        for (int attempt = 1; attempt <= times; attempt++) {
            logins.count(account, address);
        }
    }

    private int failuresOf(String subject) {
        return database.sql("select failures from failed_login where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    private static String location(OfficeBrowser browser, String password) {
        return browser.login("gxj.zonghe.head", password)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
