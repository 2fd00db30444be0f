package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be said of docker-compose.yml where no image is built. */
class ComposeFileTest {

    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    static void read() throws IOException {
        try (Reader file = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> whole = new Yaml().load(file);
            services = whole.get("services");
        }
    }

    @Test
    void everySettingOfTheApplicationIsOneThatItKnows() throws IOException {
        Set<String> known = knownSettings();

        assertThat(environment("application").keySet())
                .isNotEmpty()
                .filteredOn(setting -> !known.contains(setting))
                .isEmpty();
    }

    @Test
    void everyPasswordComesFromOutsideAndMustBeSet() {
        services.keySet().stream()
                .flatMap(service -> environment(service).entrySet().stream())
                .filter(setting -> setting.getKey().endsWith("PASSWORD"))
                .forEach(setting -> assertThat(setting.getValue()).matches("\\$\\{[A-Z_]+:\\?.+}"));
    }

    @Test
    void theApplicationReachesTheDatabaseThatIsMade() {
        Map<String, String> database = environment("database");

        assertThat(environment("application"))
                .containsEntry(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB"))
                .containsEntry("SPRING_DATASOURCE_USERNAME", database.get("POSTGRES_USER"))
                .containsEntry("SPRING_DATASOURCE_PASSWORD", database.get("POSTGRES_PASSWORD"))
                .containsEntry("SPRING_MAIL_HOST", "mail");
        assertThat(services).containsKey("mail");
        assertThat(database.get("POSTGRES_INITDB_ARGS")).contains("--locale=C.UTF-8", "--encoding=UTF8");
        assertThat(services.get("database")).doesNotContainKey("ports");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theImageIsBuiltFromFilesThatExistAndDoesNotRunAsRoot() throws IOException {
        Map<String, String> build =
                (Map<String, String>) services.get("application").get("build");
        List<String> dockerfile = Files.readAllLines(Path.of(build.get("context"), build.get("dockerfile")));

        List<String> copied = dockerfile.stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                .map(line -> line.split(" ")[1])
                .toList();
        assertThat(copied).isNotEmpty().allSatisfy(path -> assertThat(Path.of(path))
                .exists());
        assertThat(dockerfile).anyMatch(line -> line.matches("USER (?!root).+"));
        assertThat(String.join("\n", dockerfile)).contains("HEALTHCHECK").contains("/actuator/health");
    }

    /** Every property that Spring Boot's, Camunda's and our own metadata describe, written as in an environment. */
    private static Set<String> knownSettings() throws IOException {
        Set<String> known = new HashSet<>();
        ClassLoader classes = ComposeFileTest.class.getClassLoader();
        for (URL metadata : Collections.list(classes.getResources("META-INF/spring-configuration-metadata.json"))) {
            JsonNode properties = new ObjectMapper().readTree(metadata).path("properties");
            properties.forEach(
                    property -> known.add(inEnvironment(property.path("name").asText())));
        }
        return known;
    }

    private static String inEnvironment(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(String service) {
        return (Map<String, String>) services.get(service).getOrDefault("environment", Map.of());
    }
}
