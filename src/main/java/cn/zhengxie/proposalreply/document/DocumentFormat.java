package cn.zhengxie.proposalreply.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PDF to send, DOCX to go on editing, OFD where an office keeps its papers so. */
public enum DocumentFormat {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    OFD("ofd", "application/ofd");

    /** In which every paper can be had. */
    public static final List<DocumentFormat> ALWAYS = List.of(PDF, DOCX);

    private final String extension;
    private final String contentType;

    DocumentFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** Without dot. */
    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }

    /** The format with this {@link #extension()}. */
    public static Optional<DocumentFormat> named(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** The same of those in which every paper can be had. */
    public static Optional<DocumentFormat> ofEvery(String extension) {
        return named(extension).filter(ALWAYS::contains);
    }
}
