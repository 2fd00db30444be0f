package cn.zhengxie.proposalreply.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** One official at the product's own API, logged in with name and password like any script. */
class OfficialClient {

    private final RestClient http;
    private final String official;

    OfficialClient(int port, String official, String password) {
        this.official = official;
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port + "/api")
                .defaultHeaders(headers -> headers.setBasicAuth(official, password))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw new IllegalStateException("%s %s: %s %s"
                            .formatted(
                                    official,
                                    request.getURI().getPath(),
                                    response.getStatusCode(),
                                    new String(response.getBody().readAllBytes())));
                })
                .build();
    }

    /** Completes the official's task of that kind on the case. */
    void complete(String businessKey, String task, Map<String, Object> form) {
        http.post()
                .uri("/tasks/{id}/complete", taskId(businessKey, task))
                .contentType(MediaType.APPLICATION_JSON)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    /** How many tasks of that kind the official has on the case. */
    long count(String businessKey, String task) {
        return StreamSupport.stream(get("/tasks").spliterator(), false)
                .filter(waiting -> matches(waiting, businessKey, task))
                .count();
    }

    JsonNode task(String businessKey, String task) {
        return StreamSupport.stream(get("/tasks").spliterator(), false)
                .filter(waiting -> matches(waiting, businessKey, task))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(official + "没有任务 " + task));
    }

    JsonNode get(String path) {
        return http.get().uri(path).retrieve().body(JsonNode.class);
    }

    byte[] download(String path) {
        return http.get().uri(path).retrieve().body(byte[].class);
    }

    void post(String path, Map<String, Object> body) {
        send(HttpMethod.POST, path, body);
    }

    void put(String path, Map<String, Object> body) {
        send(HttpMethod.PUT, path, body);
    }

    private void send(HttpMethod method, String path, Map<String, Object> body) {
        http.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    JsonNode upload(String path, String fileName, byte[] content) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return fileName;
            }
        });
        return http.post()
                .uri(path)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(JsonNode.class);
    }

    private String taskId(String businessKey, String task) {
        return task(businessKey, task).get("id").asText();
    }

    private static boolean matches(JsonNode waiting, String businessKey, String task) {
        return waiting.get("businessKey").asText().equals(businessKey)
                && waiting.get("taskDefinitionKey").asText().equals(task);
    }
}
