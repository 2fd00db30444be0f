package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The models pass bpmnlint, the linter that Camunda Modeler runs too, without one warning. */
class BpmnLintTest {

    private static final Path SOURCE = Path.of("src/test/bpmnlint");
    /** npm works on a copy, so that nothing is installed among the sources. */
    private static final Path COPY = Path.of("target/bpmnlint");

    private static final Pattern REGISTRY_OUT_OF_REACH = Pattern.compile(
            "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ENOTCACHED");

    private record Result(int exitCode, String output) {}

    @Test
    void noModelGivesAWarning() throws Exception {
        // given
        install();

        // when
        Result result = run(lintOfEveryModel());

        // then
        assertThat(result.output()).isBlank();
        assertThat(result.exitCode()).isZero();
    }

    private static void install() throws Exception {
        Files.createDirectories(COPY);
        for (String name : List.of("package.json", "package-lock.json", ".npmrc", ".bpmnlintrc")) {
            Files.copy(SOURCE.resolve(name), COPY.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Result result;
        try {
            result = run(List.of("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--fetch-retries=0"));
        } catch (IOException npmIsMissing) {
            abort("Models not linted: npm is not installed.");
            return;
        }
        if (result.exitCode() != 0
                && REGISTRY_OUT_OF_REACH.matcher(result.output()).find()) {
            abort("Models not linted: the npm registry is out of reach.");
        }
        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    private static List<String> lintOfEveryModel() throws IOException {
        List<String> command = new ArrayList<>(List.of("node_modules/.bin/bpmnlint", "--max-warnings=0"));
        try (Stream<Path> models = Files.list(Model.FOLDER)) {
            models.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> COPY.relativize(file).toString())
                    .forEach(command::add);
        }
        return command;
    }

    private static Result run(List<String> command) throws IOException, InterruptedException {
        File output = COPY.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(COPY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        int exitCode = process.waitFor();
        return new Result(exitCode, Files.readString(output.toPath()));
    }
}
