package cn.zhengxie.proposalreply.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.dispatch.ScriptedMailServer;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** The outbox: nothing lost, nothing twice, nothing for ever. */
@OfficeTest
@TimeSensitive
class OutboxTest {

    private static final Official WHO = new Official("zjj.office", "张办公", Set.of());
    private static final NoticeSettings SETTINGS = new NoticeSettings(
            true, "banli@tian.example", "https://tian.example", false, 3, new NoticeSettings.Gateway("", "", null));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Officials officials;

    @Autowired
    private Clock clock;

    private final List<NoticeChannel.Letter> taken = new CopyOnWriteArrayList<>();
    private boolean down;

    @Test
    void noticeOfAFailingServerIsKeptAndSentOnceWhenItIsBack() {
        down = true;
        outbox("oncagain", Duration.ZERO).tell(WHO, "ta-7-4-箱1", "催办", "请办理", "/x");
        outbox("oncagain", Duration.ZERO).sendWaiting();
        assertThat(state("oncagain")).isEqualTo("WAITING 1");

        down = false;
        outbox("oncagain", Duration.ZERO).sendWaiting();
        assertThat(taken).as("not before its time").isEmpty();
        outbox("oncagain", Duration.ofHours(1)).sendWaiting();
        outbox("oncagain", Duration.ofHours(2)).sendWaiting();

        assertThat(taken)
                .singleElement()
                .extracting(NoticeChannel.Letter::text)
                .isEqualTo("请办理\nhttps://tian.example/x");
        assertThat(state("oncagain")).isEqualTo("SENT 2");
    }

    @Test
    void twoNodesSendEachNoticeOnce() {
        for (int notice = 0; notice < 20; notice++) {
            outbox("twonodes", Duration.ZERO).tell(WHO, null, "催办" + notice, "请办理", "/x");
        }

        Stream.generate(() -> CompletableFuture.runAsync(
                        () -> outbox("twonodes", Duration.ZERO).sendWaiting()))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(taken).hasSize(20).extracting(NoticeChannel.Letter::id).doesNotHaveDuplicates();
    }

    @Test
    void noticeIsGivenUpWhereTheAdministratorSeesItAndCanTryAgain() {
        down = true;
        outbox("giveup", Duration.ZERO).tell(WHO, "ta-7-4-箱2", "催办", "请办理", "/x");
        for (int day = 0; day < 4; day++) {
            outbox("giveup", Duration.ofDays(day)).sendWaiting();
        }
        assertThat(state("giveup")).isEqualTo("GIVEN_UP 3");

        OfficeApi api = new OfficeApi(port);
        assertThat(api.get("zjj.office", "/notices?state=GIVEN_UP").status()).isEqualTo(403);
        assertThat(api.get("admin", "/notices?state=GIVEN_UP").granted().text()).contains("giveup", "server is down");
        api.post("admin", "/notices/" + id("giveup") + "/retry", "{}").granted();
        assertThat(state("giveup")).isEqualTo("WAITING 0");
    }

    @Test
    void noticeThatWasDealtWithOtherwiseIsPutAsideAndStaysOnRecord() {
        down = true;
        outbox("putaside", Duration.ZERO).tell(WHO, "ta-7-4-箱4", "催办", "请办理", "/x");
        OfficeApi api = new OfficeApi(port);
        assertThat(api.post("admin", dismissal("putaside"), "{}").status())
                .as("before it has failed")
                .isEqualTo(404);
        outbox("putaside", Duration.ZERO).sendWaiting();
        assertThat(undelivered("putaside")).isEqualTo(1);

        for (String official : List.of("zjj.office", "ducha", "auditor")) {
            assertThat(api.post(official, dismissal("putaside"), "{}").status()).isEqualTo(403);
        }
        api.post("admin", dismissal("putaside"), "{}").granted();

        assertThat(undelivered("putaside")).isZero();
        down = false;
        outbox("putaside", Duration.ofDays(2)).sendWaiting();
        assertThat(taken).isEmpty();
        assertThat(api.get("ducha", "/notices?state=GIVEN_UP").granted().json())
                .filteredOn(notice -> notice.get("channel").asText().equals("putaside"))
                .singleElement()
                .extracting(notice -> notice.get("dismissedBy").isNull())
                .isEqualTo(false);
    }

    @Test
    void noticeThatWaitsForItsNextTryIsSentAtOnceWhenTheServerIsBack() {
        down = true;
        outbox("atonce", Duration.ZERO).tell(WHO, "ta-7-4-箱5", "催办", "请办理", "/x");
        outbox("atonce", Duration.ZERO).sendWaiting();

        down = false;
        new OfficeApi(port)
                .post("admin", "/notices/" + id("atonce") + "/retry", "{}")
                .granted();
        outbox("atonce", Duration.ZERO).sendWaiting();

        assertThat(state("atonce")).isEqualTo("SENT 1");
    }

    @Test
    void channelThatIsOffHasNothingToSend() {
        Outbox off = new Outbox(database, List.of(new GatewayChannel(SETTINGS)), SETTINGS, transactions, clock);

        off.tell(WHO, "ta-7-4-箱3", "催办", "请办理", "/x");

        assertThat(database.sql("select count(*) from outgoing_notice where proposal_id = 'ta-7-4-箱3'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void mailThatTheServerTakesIsSent() throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.answering("QUIT", "221 Bye")) {
            emailBy(server.port()).send(letter());
        }
    }

    @Test
    void mailThatTheServerRefusesIsAFault() throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.answering("RCPT", "550 No such user")) {
            EmailChannel channel = emailBy(server.port());

            assertThatThrownBy(() -> channel.send(letter()))
                    .isInstanceOf(UndeliveredNotice.class)
                    .hasMessageContaining("Invalid Addresses");
        }
    }

    @Test
    void gatewayGetsTheBodyThatItsSettingsDescribe() throws IOException {
        AtomicReference<String> heard = new AtomicReference<>();
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/send", exchange -> {
            heard.set(exchange.getRequestHeaders().getFirst("X-Token") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(heard.get().contains("bad") ? 500 : 200, -1);
            exchange.close();
        });
        gateway.start();
        try {
            String url =
                    "http://127.0.0.1:%d/send".formatted(gateway.getAddress().getPort());
            GatewayChannel channel = new GatewayChannel(new NoticeSettings(
                    false,
                    "",
                    "",
                    false,
                    3,
                    new NoticeSettings.Gateway(
                            url, "{\"touser\":\"{official}\",\"text\":\"{text}\"}", Map.of("X-Token", "t"))));

            channel.send(new NoticeChannel.Letter(1, "zjj.office", "张办公", "zjj.office", "催办", "说“\"{name}”\n完"));
            assertThat(heard.get()).isEqualTo("t {\"touser\":\"zjj.office\",\"text\":\"说“\\\"{name}”\\n完\"}");

            assertThatThrownBy(() -> channel.send(new NoticeChannel.Letter(2, "bad", "坏", "bad", "催办", "完")))
                    .hasMessageContaining("500");
        } finally {
            gateway.stop(0);
        }
    }

    private EmailChannel emailBy(int serverPort) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(serverPort);
        return new EmailChannel(sender, officials, SETTINGS);
    }

    private static NoticeChannel.Letter letter() {
        return new NoticeChannel.Letter(1, "zjj.office", "张办公", "zhang@tian.example", "催办", "请办理");
    }

    private Outbox outbox(String name, Duration later) {
        NoticeChannel channel = new NoticeChannel() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public Optional<String> addressOf(Official official) {
                return Optional.of(official.id());
            }

            @Override
            public void send(Letter letter) {
                if (down) {
                    throw new UndeliveredNotice("server is down", null);
                }
                taken.add(letter);
            }
        };
        return new Outbox(database, List.of(channel), SETTINGS, transactions, Clock.offset(clock, later));
    }

    private String dismissal(String channel) {
        return "/notices/" + id(channel) + "/dismissal";
    }

    private long id(String channel) {
        return database.sql("select id from outgoing_notice where channel = :channel")
                .param("channel", channel)
                .query(Long.class)
                .single();
    }

    private long undelivered(String channel) {
        return outbox(channel, Duration.ZERO).undelivered(1000).stream()
                .filter(notice -> notice.channel().equals(channel))
                .count();
    }

    private String state(String channel) {
        return database.sql("select state || ' ' || attempts from outgoing_notice where channel = :channel")
                .param("channel", channel)
                .query(String.class)
                .single();
    }
}
