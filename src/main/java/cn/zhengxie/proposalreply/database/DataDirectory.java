package cn.zhengxie.proposalreply.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the embedded server: the cluster, the server's programs, its log and its password, readable by nobody else.
 * Whoever has it open holds a lock on it, which the operating system takes back when the application dies; so a server that
 * outlived its application can be told from one that is in use.
 */
final class DataDirectory implements AutoCloseable {

    /** Closing any channel of a file drops all of a JVM's locks on it, so a second one must not even be opened here. */
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path root;
    private final boolean durable;
    private final FileChannel lockFile;

    private DataDirectory(Path root, boolean durable, FileChannel lockFile) {
        this.root = root;
        this.durable = durable;
        this.lockFile = lockFile;
    }

    /** Opens the folder for this application alone, making it where it is missing. */
    static DataDirectory open(Path directory) {
        return open(directory, true);
    }

    /** A folder that is gone after {@link #close}. */
    static DataDirectory throwAway() {
        try {
            return open(Files.createTempDirectory("proposal-reply-"), false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static DataDirectory open(Path directory, boolean durable) {
        refuseUnlessPosix(directory);
        try {
            Path root = ownerOnly(directory);
            if (!OPEN_HERE.add(root)) {
                throw inUse(root, String.valueOf(ProcessHandle.current().pid()));
            }
            try {
                return new DataDirectory(root, durable, lock(root));
            } catch (IOException | RuntimeException failure) {
                OPEN_HERE.remove(root);
                throw failure;
            }
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "数据目录 %1$s 无法使用：%2$s。The data directory %1$s cannot be used: %2$s."
                            .formatted(directory.toAbsolutePath(), failure),
                    "请检查目录的位置、权限和剩余空间。Check the folder's place, its permissions and the space left.",
                    failure);
        }
    }

    private static void refuseUnlessPosix(Path directory) {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            throw new DatabaseUnavailable(
                    "内置数据库只能在 Linux 和 macOS 上运行。The embedded database runs on Linux and macOS only.",
                    "请用 SPRING_DATASOURCE_URL 指定外部 PostgreSQL。Name an external PostgreSQL by SPRING_DATASOURCE_URL.");
        }
    }

    private static Path ownerOnly(Path directory) throws IOException {
        Path parent = directory.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        if (Files.notExists(directory)) {
            Files.createDirectory(directory, OWNER_ONLY_DIRECTORY);
        }
        return directory.toRealPath();
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel lockFile = FileChannel.open(
                root.resolve("lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OWNER_ONLY_FILE);
        FileLock lock = lockFile.tryLock();
        if (lock == null) {
            String holder = read(lockFile);
            lockFile.close();
            throw inUse(root, holder);
        }
        lockFile.truncate(0);
        lockFile.write(StandardCharsets.US_ASCII.encode(
                String.valueOf(ProcessHandle.current().pid())));
        return lockFile;
    }

    private static String read(FileChannel lockFile) throws IOException {
        ByteBuffer holder = ByteBuffer.allocate(32);
        lockFile.read(holder, 0);
        return StandardCharsets.US_ASCII.decode(holder.flip()).toString();
    }

    private static DatabaseUnavailable inUse(Path root, String holder) {
        return new DatabaseUnavailable(
                ("数据目录 %1$s 正被另一个进程使用（进程号 %2$s）。" + "The data directory %1$s is in use by another process (pid %2$s).")
                        .formatted(root, holder),
                "请先停止该进程，或者用 database.directory 指定另一个目录。"
                        + "Stop that process first, or choose another folder by database.directory.");
    }

    /** Whether what is written here must survive a crash. */
    boolean durable() {
        return durable;
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    /** Where a cluster is made; it is moved to {@link #cluster} only when it is whole. */
    Path unfinishedCluster() {
        return root.resolve("cluster.unfinished");
    }

    Path programs() {
        return root.resolve("server");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    /** The password of both roles. */
    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** Makes a new password; for a new cluster only. */
    void choosePassword() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path unfinished = root.resolve("password.unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, OWNER_ONLY_FILE);
        Files.writeString(unfinished, HexFormat.of().formatHex(secret));
        Files.move(unfinished, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
            if (!durable) {
                FileSystemUtils.deleteRecursively(root);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            OPEN_HERE.remove(root);
        }
    }
}
