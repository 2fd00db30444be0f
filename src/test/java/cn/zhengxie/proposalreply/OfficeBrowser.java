package cn.zhengxie.proposalreply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a person at a browser can send: cookies are kept, the tokens that its scripts add are added, redirects are not followed. */
public final class OfficeBrowser {

    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private boolean tokens = true;

    public OfficeBrowser(int port) {
        root = "http://localhost:" + port;
    }

    /** Logs in by the login page and opens the webapps once, which hands out their token. */
    public OfficeBrowser loggedIn(String user, String password) {
        HttpResponse<String> answer = login(user, password);
        if (!answer.headers().firstValue("Location").orElse("").matches(".*/(\\?continue)?")) {
            throw new AssertionError(
                    user + " was not let in: " + answer.headers().firstValue("Location"));
        }
        page("/camunda/app/welcome/default/");
        return this;
    }

    public HttpResponse<String> login(String user, String password) {
        page("/login");
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(
                        encoded(user),
                        encoded(password),
                        cookie("API-XSRF-TOKEN").getValue());
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** From now on sends what a foreign page could make it send: cookies without tokens. */
    public OfficeBrowser withoutTokens() {
        tokens = false;
        return this;
    }

    public HttpResponse<String> page(String path) {
        return send(request(path)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .GET());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    public HttpResponse<String> get(String path, String basicUser, String basicPassword) {
        return send(request(path)
                .header("Accept", "application/json")
                .header("Authorization", basic(basicUser, basicPassword))
                .GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    public HttpResponse<String> post(String path, String json, String basicUser, String basicPassword) {
        return send(request(path)
                .header("Authorization", basic(basicUser, basicPassword))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return send(method, path, json, "application/json");
    }

    /** Asks as Tasklist does, for tasks together with what belongs to them. */
    public HttpResponse<String> hal(String method, String path, String json) {
        return send(method, path, json, "application/hal+json");
    }

    private HttpResponse<String> send(String method, String path, String json, String accepted) {
        HttpRequest.Builder request = request(path)
                .header("Accept", accepted)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (tokens) {
            addToken(request, "API-XSRF-TOKEN", "X-API-XSRF-TOKEN");
            addToken(request, "XSRF-TOKEN", "X-XSRF-TOKEN");
        }
        return send(request);
    }

    /** The cookie as the server last set it, or null. */
    public HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void addToken(HttpRequest.Builder request, String cookie, String header) {
        if (cookie(cookie) != null) {
            request.header(header, cookie(cookie).getValue());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String basic(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
