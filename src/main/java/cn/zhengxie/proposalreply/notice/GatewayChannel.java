package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.organization.Official;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** SMS, 政务微信 or whatever a city has, by the HTTP call that its settings describe. The gateway knows officials by their login name. */
@Component
class GatewayChannel implements NoticeChannel {

    static final String NAME = "gateway";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final NoticeSettings.Gateway gateway;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    GatewayChannel(NoticeSettings settings) {
        this.gateway = settings.gateway();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOn() {
        return !gateway.url().isBlank();
    }

    @Override
    public Optional<String> addressOf(Official official) {
        return Optional.of(official.id());
    }

    @Override
    public void send(Letter letter) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.url()))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body(letter), StandardCharsets.UTF_8));
        gateway.headers().forEach(request::header);
        int status = status(request.build());
        if (status < 200 || status > 299) {
            throw new UndeliveredNotice("the gateway answered " + status, null);
        }
    }

    private int status(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException broken) {
            throw new UndeliveredNotice(broken.toString(), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UndeliveredNotice("interrupted", interrupted);
        }
    }

    /** Filled in one pass, so that a text that contains a placeholder stays as it is. */
    private String body(Letter letter) {
        Map<String, String> values = Map.of(
                "{official}", letter.officialId(),
                "{name}", letter.officialName(),
                "{subject}", letter.subject(),
                "{text}", letter.text());
        return Pattern.compile("\\{(official|name|subject|text)}")
                .matcher(gateway.template())
                .replaceAll(place -> Matcher.quoteReplacement(
                        String.valueOf(JsonStringEncoder.getInstance().quoteAsString(values.get(place.group())))));
    }
}
