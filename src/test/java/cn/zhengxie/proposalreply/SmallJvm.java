package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program in a JVM of its own with a heap of 256 MB, which is what papers must be printed in. */
public final class SmallJvm {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private SmallJvm() {}

    /** Runs the program to its end, which must be a good one, and returns what it said. */
    public static String run(Class<?> program, Object... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("small-jvm", ".txt");
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    program.getName()));
            Stream.of(arguments).map(String::valueOf).forEach(command::add);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(ended).as(said).isTrue();
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
