package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.PrintedCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A proposer at his own page with the plainest of browsers: no script, no cookies, no login. */
final class ProposersPage {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String token;

    ProposersPage(int port, String token) {
        this.root = "http://127.0.0.1:" + port;
        this.token = token;
    }

    /** As he finds it by the code on the form that the office printed for the first addressee. */
    static ProposersPage ofPaper(int port, OfficeApi api, CaseUnderway underway) {
        byte[] form = api.get(
                        "zjj.office",
                        underway.path() + "/documents/feedback-form.pdf?recipient=" + recipient(api, underway))
                .granted()
                .content();
        String page = PrintedCode.onPdf(form).orElseThrow(() -> new AssertionError("no code on the form"));
        return new ProposersPage(port, page.substring(page.lastIndexOf('/') + 1));
    }

    static long recipient(OfficeApi api, CaseUnderway underway) {
        return api.get("zjj.office", underway.path())
                .granted()
                .json()
                .at("/units/0/rounds/0/recipients/0/id")
                .asLong();
    }

    String token() {
        return token;
    }

    String path() {
        return "/feedback/" + token;
    }

    HttpResponse<String> open() {
        return get("");
    }

    HttpResponse<String> get(String below) {
        return send(request(below).GET(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> fetch(String below) {
        return send(request(below).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> submit(Map<String, String> form) {
        return send(posting(form), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    CompletableFuture<HttpResponse<String>> submitMeanwhile(Map<String, String> form) {
        return http.sendAsync(posting(form).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> keep(Map<String, String> form) {
        Map<String, String> kept = new HashMap<>(form);
        kept.put("keep", "yes");
        return submit(kept);
    }

    /** Every line filled in, by 林晓岚 or who else is named. */
    static Map<String, String> whole(String proposer, String satisfaction) {
        Map<String, String> form = new HashMap<>();
        form.put("replyReceivedOn", CaseUnderway.today().toString());
        form.put("ratings.leadership", "good");
        form.put("ratings.communication", "good");
        form.put("ratings.quality", "fair");
        form.put("ratings.implementation", "poor");
        form.put("satisfaction", satisfaction);
        form.put("opinion", "请加快实施进度。");
        form.put("signature", proposer);
        form.put("confirmed", "yes");
        form.put("signedOn", CaseUnderway.today().toString());
        form.put("phone", CaseUnderway.TELEPHONE);
        return form;
    }

    private HttpRequest.Builder posting(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(line -> line.getKey() + "=" + URLEncoder.encode(line.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request("")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String below) {
        return HttpRequest.newBuilder(URI.create(root + path() + below)).header("Accept", "text/html");
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
