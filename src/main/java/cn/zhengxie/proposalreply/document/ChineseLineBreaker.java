package cn.zhengxie.proposalreply.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where lines may break: as Java breaks Chinese, but never before or after the wrong mark (避头尾) nor inside PM2.5 or 2020. */
class ChineseLineBreaker implements FSTextBreaker {

    private static final String NEVER_FIRST = "，。、；：？！）〕》〉」』】”’％%‰℃·—…～,.;:?!)]}";
    private static final String NEVER_LAST = "（〔《〈「『【“‘([{";

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int place = breaks.next();
        while (place != BreakIterator.DONE && !mayBreakAt(place)) {
            place = breaks.next();
        }
        return place;
    }

    private boolean mayBreakAt(int place) {
        if (place <= 0 || place >= text.length()) {
            return true;
        }
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return NEVER_FIRST.indexOf(after) < 0 && NEVER_LAST.indexOf(before) < 0 && !(isLatin(before) && isLatin(after));
    }

    private static boolean isLatin(char character) {
        return character > ' ' && character < 0x7f;
    }
}
