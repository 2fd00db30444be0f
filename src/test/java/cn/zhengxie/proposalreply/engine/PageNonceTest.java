package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of the webapps runs its scripts however many are opened at that moment. */
@OfficeTest
class PageNonceTest {

    private static final int PAGES = 200;
    private static final Pattern ALLOWED = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern WRITTEN = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void scriptsOfAPageAreThoseItsOwnPolicyAllows() {
        OfficeBrowser supervision = new OfficeBrowser(port).loggedIn("ducha", "demo");
        ExecutorService people = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<HttpResponse<String>>> opened = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> supervision.page("/camunda/app/cockpit/default/"), people))
                    .limit(PAGES)
                    .toList();

            assertThat(opened).allSatisfy(page -> {
                HttpResponse<String> answer = page.join();
                String policy =
                        answer.headers().firstValue("Content-Security-Policy").orElseThrow();
                assertThat(found(WRITTEN, answer.body())).isEqualTo(found(ALLOWED, policy));
            });
        } finally {
            people.shutdown();
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
