package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.proposal.PrintableCharacters;

/** Papers without an application around them: the packaged fonts and templates, letters of the reference case with any text. */
public final class BarePapers {

    private BarePapers() {}

    public static Typesetting typesetting() {
        return Samples.typesetting();
    }

    public static PrintableCharacters characters() {
        return new LetterCharacters(new DocumentFonts(new DocumentSettings(null, 1, false)));
    }

    public static ReplyLetter letter(String body) {
        return Samples.letter(body);
    }

    public static FeedbackFormSheet form() {
        return Samples.form();
    }
}
