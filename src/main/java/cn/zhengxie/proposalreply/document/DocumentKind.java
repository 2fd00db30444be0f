package cn.zhengxie.proposalreply.document;

import java.util.Optional;
import java.util.stream.Stream;

/** The papers of a round. */
public enum DocumentKind {
    REPLY("reply"),
    FEEDBACK_FORM("feedback-form"),
    FORWARDING_SHEET("forwarding-sheet"),
    /** 转送单, letter and returned form in one. */
    BUNDLE("bundle"),
    /** Asks a proposer to complete his form; in PDF with a blank one behind it. */
    FORM_REQUEST("form-request"),
    /** What is published of a reply, personal data taken out. */
    PUBLIC_COPY("public-copy"),
    /** Made anew whenever somebody wants it, from what the case file keeps. */
    REMINDER("reminder");

    private final String fileName;

    DocumentKind(String fileName) {
        this.fileName = fileName;
    }

    /** Its name in addresses and files, without extension. */
    public String fileName() {
        return fileName;
    }

    /** The kind with this {@link #fileName()}. */
    public static Optional<DocumentKind> named(String fileName) {
        return Stream.of(values())
                .filter(kind -> kind.fileName.equals(fileName))
                .findFirst();
    }
}
