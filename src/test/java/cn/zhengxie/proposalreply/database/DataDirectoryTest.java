package cn.zhengxie.proposalreply.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void aDirectoryInUseIsRefusedAndItsLockStands() throws Exception {
        try (DataDirectory first = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("数据目录 " + folder.toRealPath() + " 正被另一个进程使用")
                    .hasMessageContaining("is in use by another process")
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
            assertThat(Files.readString(folder.resolve("lock")))
                    .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
            assertThat(first.cluster()).startsWithRaw(folder.toRealPath());
        }
    }

    @Test
    void theSameDirectoryByAnotherNameIsInUseToo() throws Exception {
        Path otherName =
                Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        try (DataDirectory first = DataDirectory.open(folder.resolve("real"))) {
            assertThatThrownBy(() -> DataDirectory.open(otherName)).isInstanceOf(DatabaseUnavailable.class);
            assertThat(first.durable()).isTrue();
        }
    }

    @Test
    void aClosedDirectoryCanBeOpenedAgain() {
        DataDirectory.open(folder).close();

        try (DataDirectory again = DataDirectory.open(folder)) {
            assertThat(again.durable()).isTrue();
        }
    }

    @Test
    void aLockFileThatNobodyHoldsIsNoHindrance() throws Exception {
        Files.writeString(folder.resolve("lock"), "1");

        try (DataDirectory directory = DataDirectory.open(folder)) {
            assertThat(directory.durable()).isTrue();
        }
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsSaidPlainly() throws Exception {
        Path file = Files.writeString(folder.resolve("postgres"), "");

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("数据目录 " + file + " 无法使用");
    }

    @Test
    void aThrowAwayDirectoryIsGoneAfterwards() {
        DataDirectory directory = DataDirectory.throwAway();
        Path root = directory.cluster().getParent();
        assertThat(root).exists();

        directory.close();

        assertThat(root).doesNotExist();
        assertThat(directory.durable()).isFalse();
    }
}
