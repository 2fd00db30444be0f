package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.proposal.Attachment;
import java.util.function.Supplier;

/**
 * Something to be bound into a volume: a PDF, a picture, or a file that a volume can only name.
 *
 * @param title its bookmark
 * @param fileName as it was uploaded, null for a paper of ours
 * @param content fetched when it is bound, so that only one lies in memory
 */
public record Paper(String title, String fileName, String contentType, Supplier<byte[]> content) {

    private static final String PDF = "application/pdf";

    /** A PDF of ours. */
    public static Paper pdf(String title, Supplier<byte[]> content) {
        return new Paper(title, null, PDF, content);
    }

    /** An uploaded file. */
    public static Paper uploaded(String title, Attachment file, Supplier<byte[]> content) {
        return new Paper(title, file.fileName(), file.contentType(), content);
    }

    boolean isPdf() {
        return contentType.equals(PDF);
    }

    boolean isPicture() {
        return contentType.startsWith("image/");
    }

    /** The same under another bookmark. */
    public Paper titled(String other) {
        return new Paper(other, fileName, contentType, content);
    }
}
