package cn.zhengxie.proposalreply.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@link DatabaseProgram} in a JVM of its own. */
final class DatabaseProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder said = new StringBuilder();

    DatabaseProcess(Path directory, String word) throws IOException {
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProgram.class.getName(),
                        "--database.directory=" + directory,
                        "--word=" + word)
                .redirectErrorStream(true)
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Waits for the line that begins so and answers its rest; fails with all that was said if it never comes. */
    String awaitLine(String beginning) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new AssertionError("no line '%s' in:%n%s".formatted(beginning, said));
    }

    /** All that it says until it ends by itself. */
    String outputToTheEnd() throws IOException {
        output.lines().forEach(line -> said.append(line).append('\n'));
        return said.toString();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a service's stop does. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
