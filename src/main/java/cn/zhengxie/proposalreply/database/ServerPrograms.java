package cn.zhengxie.proposalreply.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked beside the data. The library that brings them would unpack into the common temporary
 * folder, where another user of the machine could have put programs of his own first.
 */
final class ServerPrograms {

    /** What a program said and how it ended. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private final Path directory;

    private ServerPrograms(Path directory) {
        this.directory = directory;
    }

    /** Unpacks the programs for this machine, unless the very same ones are there already. */
    static ServerPrograms unpackInto(Path directory) throws IOException {
        byte[] archive;
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                MAC ? "Darwin" : "Linux", System.getProperty("os.arch"))) {
            archive = packed.readAllBytes();
        }
        String digest = DigestUtils.md5DigestAsHex(archive);
        Path mark = directory.resolve("archive.md5");
        if (Files.notExists(mark) || !Files.readString(mark).equals(digest)) {
            Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            unpack(archive, unfinished);
            Files.writeString(unfinished.resolve(mark.getFileName()), digest);
            FileSystemUtils.deleteRecursively(directory);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerPrograms(directory);
    }

    private static void unpack(byte[] archive, Path directory) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(entries, target);
                    target.toFile().setExecutable(target.startsWith(directory.resolve("bin")));
                }
            }
        }
    }

    /** The locale of our clusters: text is Unicode, so that 汉字 are letters, and sorts by code point on every machine. */
    List<String> localeOptions() {
        // macOS knows this locale under its two halves only.
        return MAC ? List.of("--locale=C", "--lc-ctype=UTF-8") : List.of("--locale=C.UTF-8");
    }

    /** Runs one of the programs to its end. */
    Outcome run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own root is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, interrupted);
        }
    }
}
