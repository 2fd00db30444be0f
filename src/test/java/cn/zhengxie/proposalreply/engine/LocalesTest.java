package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webapps show a missing text as its raw key, so our Chinese texts must follow the jar's English ones key by key. */
class LocalesTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{.*?}}|\\{}|%[sd]|</?(?:a|br|strong)\\b[^>]*>|&\\w+;|\\n");

    /** What reads the same in both languages: names of formats, signs, patterns, numbers. */
    private static final Set<String> COMMON =
            Set.of("ID", "ID*", "CSV", "JSON", "<", "<=", ">", ">=", "YYYY-MM-DDTHH:mm:ss", "L", "HH:mm", "1", "4");

    private static final Pattern DATE_FORMAT = Pattern.compile("[YMDdHhmsLT:\\-\\[\\] ]+");

    /** English appends its plural ending from a text of its own; Chinese has none and leaves a blank. */
    private static final Set<String> PLURAL_ENDINGS = Set.of(
            "/labels/PLGN_BATCH_S",
            "/labels/PLGN_MIG_S",
            "/labels/PLGN_MOD_DIALOG_S",
            "/labels/PLGN_MOD_RESTART_DIALOG_S");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void everyTextIsThere(String app) throws IOException {
        assertThat(texts(app, "zh-CN")).containsOnlyKeys(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void everyTextIsChinese(String app) throws IOException {
        Map<String, String> chinese = texts(app, "zh-CN");
        chinese.keySet().removeAll(PLURAL_ENDINGS);

        assertThat(chinese)
                .allSatisfy((key, text) -> assertThat(CHINESE.matcher(text).find()
                                || COMMON.contains(text)
                                || DATE_FORMAT.matcher(text).matches())
                        .as("%s: %s", key, text)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void everyTextKeepsItsPlaceholders(String app) throws IOException {
        Map<String, String> english = texts(app, "en");

        assertThat(texts(app, "zh-CN")).allSatisfy((key, text) -> assertThat(placeholders(text))
                .as("%s: %s", key, text)
                .containsExactlyInAnyOrderElementsOf(placeholders(english.get(key))));
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(placeholder -> placeholder.replace(" }}", "}}").replace("{{ ", "{{"))
                .toList();
    }

    /** All texts of a webapp by their path in the file. */
    private static Map<String, String> texts(String app, String language) throws IOException {
        String file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream stream = LocalesTest.class.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            // The jar's files begin with a byte order mark.
            String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(json), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(path + "/" + index, node.get(index), texts);
            }
        } else {
            node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        }
    }
}
