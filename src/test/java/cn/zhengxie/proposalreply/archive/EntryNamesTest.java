package cn.zhengxie.proposalreply.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files in a package. */
class EntryNamesTest {

    private final EntryNames names = new EntryNames();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "面商记录.pdf|面商记录.pdf",
                "../../etc/passwd|_.._etc_passwd",
                "C:\\照片?.png|C__照片_.png",
                "  .隐藏. |隐藏",
                "aux.pdf|_aux.pdf",
                "...|未命名"
            })
    void nameCanBeUnpackedAnywhere(String given, String safe) {
        assertThat(names.of("上传文件", given)).isEqualTo("上传文件/" + safe);
    }

    @Test
    void sameNamesAreKeptApartAlsoWhereCapitalsDoNotCount() {
        assertThat(names.of("", "Scan.pdf")).isEqualTo("Scan.pdf");
        assertThat(names.of("", "scan.pdf")).isEqualTo("scan（2）.pdf");
        assertThat(names.of("", "scan.PDF")).isEqualTo("scan（3）.PDF");
        assertThat(names.of("另", "scan.pdf")).isEqualTo("另/scan.pdf");
    }

    @Test
    void endlessNameIsShortenedWithItsEndingKept() {
        String name = names.of("", "𠮷会".repeat(100) + ".docx");

        assertThat(name).endsWith(".docx");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
        assertThat(name).doesNotContain("?", "\uFFFD");
    }

    @Test
    void invisibleCharactersThatTurnAnEndingAroundAreGone() {
        assertThat(names.of("", "照片\u202Efdp.exe")).isEqualTo("照片_fdp.exe");
    }
}
