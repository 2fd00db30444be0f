package cn.zhengxie.proposalreply.proposal;

import java.util.regex.Pattern;

/**
 * Recognises what is marked as a state secret, which must not come into this system. It goes by markings and not by mere words:
 * a proposal about 商业秘密 is welcome.
 */
final class Secrecy {

    private static final String LEVEL = "(?:涉\\s*密|秘\\s*密|机\\s*密|绝\\s*密)(?:级|件|文件|提案|建议)?";
    private static final String PERIOD = "(?:\\s*[★☆*][^\\n\\]】）)〕]{0,12})?";

    /** [涉密], （秘密）, 【机密★10年】 */
    private static final Pattern BRACKETED = Pattern.compile("[\\[［【（(〔〖]\\s*" + LEVEL + PERIOD + "\\s*[\\]］】）)〕〗]");

    /** 机密★1年 as GB/T 9704 prints it */
    private static final Pattern STARRED = Pattern.compile(LEVEL + "\\s*[★☆]");

    /** 密级：秘密, and a line that is the marking or begins with it */
    private static final Pattern HEADED = Pattern.compile(
            "密\\s*级\\s*[:：]\\s*" + LEVEL + "|^[ \\t\\u3000]*" + LEVEL + "\\s*(?:[:：]|$)", Pattern.MULTILINE);

    private static final Pattern CATEGORY = Pattern.compile("^\\s*" + LEVEL + "(?:类)?" + PERIOD + "\\s*$");

    private Secrecy() {}

    static boolean isMarked(String text) {
        return text != null
                && (BRACKETED.matcher(text).find()
                        || STARRED.matcher(text).find()
                        || HEADED.matcher(text).find());
    }

    static boolean isSecretCategory(String category) {
        return category != null && (CATEGORY.matcher(category).matches() || isMarked(category));
    }
}
