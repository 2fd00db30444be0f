package cn.zhengxie.proposalreply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

/** The product's API as a script uses it, logged in with name and password. Every answer is taken as it comes. */
public final class OfficeApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the API said. */
    public record Answer(int status, String contentType, byte[] content) {

        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(content);
            } catch (IOException notJson) {
                throw new AssertionError("%d %s: %s".formatted(status, contentType, text()), notJson);
            }
        }

        /** The same answer, which must be a success. */
        public Answer granted() {
            if (status >= 300) {
                throw new AssertionError("%d: %s".formatted(status, text()));
            }
            return this;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    public OfficeApi(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    public Answer get(String official, String path) {
        return send(request(official, path).GET());
    }

    public Answer post(String official, String path, Object form) {
        return post(official, path, "application/json", json(form));
    }

    public Answer post(String official, String path, String contentType, byte[] body) {
        return send(request(official, path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Answer put(String official, String path, Object form) {
        return send(putting(official, path, form));
    }

    /** The same, the answer to come later: for two who do something at the same time. */
    public CompletableFuture<Answer> putMeanwhile(String official, String path, Object form) {
        return sendMeanwhile(putting(official, path, form));
    }

    public CompletableFuture<Answer> postMeanwhile(String official, String path, Object form) {
        return sendMeanwhile(request(official, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json(form))));
    }

    /** Asks for something outside {@code /api} without logging in. */
    public Answer getAnonymously(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Uploads a file; returns its id. */
    public String upload(String official, String fileName, byte[] content) {
        String boundary = "----office-api";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n")
                .formatted(boundary, fileName)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Answer answer = post(official, "/attachments", "multipart/form-data; boundary=" + boundary, body.toByteArray());
        return answer.granted().json().get("id").asText();
    }

    /** The official's task of that kind on the case, if it is in his list. */
    public Optional<JsonNode> task(String official, String businessKey, String task) {
        return StreamSupport.stream(get(official, "/tasks").granted().json().spliterator(), false)
                .filter(waiting -> waiting.get("businessKey").asText().equals(businessKey))
                .filter(waiting -> waiting.get("taskDefinitionKey").asText().equals(task))
                .findFirst();
    }

    /** The path of a case; numbers are Chinese at times. */
    public static String casePath(String businessKey) {
        return "/proposals/" + URLEncoder.encode(businessKey, StandardCharsets.UTF_8);
    }

    static byte[] json(Object form) {
        try {
            return form instanceof String written
                    ? written.getBytes(StandardCharsets.UTF_8)
                    : JSON.writeValueAsBytes(form);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpRequest.Builder putting(String official, String path, Object form) {
        return request(official, path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(json(form)));
    }

    private HttpRequest.Builder request(String official, String path) {
        String login = Base64.getEncoder().encodeToString((official + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + "/api" + path)).header("Authorization", "Basic " + login);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return answer(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private CompletableFuture<Answer> sendMeanwhile(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(OfficeApi::answer);
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }
}
