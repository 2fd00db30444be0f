package cn.zhengxie.proposalreply.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The types of file that offices may attach. */
enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String contentType;
    private final List<String> endings;

    FileType(String contentType, String... endings) {
        this.contentType = contentType;
        this.endings = List.of(endings);
    }

    String contentType() {
        return contentType;
    }

    boolean fits(String fileName) {
        return endings.stream()
                .anyMatch(ending -> fileName.toLowerCase(Locale.ROOT).endsWith("." + ending));
    }

    static String all() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining("、"));
    }
}
