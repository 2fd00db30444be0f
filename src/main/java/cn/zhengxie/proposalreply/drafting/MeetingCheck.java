package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.Proposal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The 届次 of another meeting where the letter says when its own proposal was made. */
@Component
@Order(2)
class MeetingCheck implements DraftCheck {

    private static final String COUNT = "([一二三四五六七八九十0-9０-９]{1,3})";
    private static final Pattern MEETING =
            Pattern.compile(COUNT + "届(?:委员会|人民代表大会|人大|政协)?(?:常务委员会)?第?" + COUNT + "次(?:全体)?(?:会议|全会|大会)");

    /** A higher body's meetings are counted for themselves. */
    private static final Pattern HIGHER_BODY = Pattern.compile("(?:全国|省|自治区|中央)[^，。；]{0,8}$");

    private static final int LOOKS_BACK = 12;
    private static final int LOOKS_AHEAD = 8;
    private static final String NUMERALS = "零一二三四五六七八九";

    @Override
    public List<Objection> objections(DraftAtHand draft) {
        Proposal proposal = draft.proposal();
        String opening = Opening.of(draft.body());
        Stream<String> inOpening = wrong(opening, proposal, false);
        Stream<String> besideNumber = wrong(draft.body(), proposal, true);
        return Stream.concat(inOpening, besideNumber)
                .distinct()
                .map(meeting -> Objection.block(
                        "正文写的是%s，本案是%d届%d次会议上提出的，请核对".formatted(meeting, proposal.committee(), proposal.session())))
                .toList();
    }

    /** Meetings that are not the proposal's; where asked for, only those directly before its number. */
    private static Stream<String> wrong(String text, Proposal proposal, boolean beforeItsNumber) {
        String number = "第%s号".formatted(proposal.number());
        return MEETING.matcher(text)
                .results()
                .filter(result -> !HIGHER_BODY
                        .matcher(text.substring(Math.max(0, result.start() - LOOKS_BACK), result.start()))
                        .find())
                .filter(result ->
                        count(result.group(1)) != proposal.committee() || count(result.group(2)) != proposal.session())
                .filter(result -> !beforeItsNumber
                        || text.substring(
                                        result.end(),
                                        Math.min(text.length(), result.end() + LOOKS_AHEAD + number.length()))
                                .contains(number))
                .map(result -> result.group());
    }

    /** 七, 十二, 二十一 or digits. */
    private static int count(String written) {
        Matcher digits =
                Pattern.compile("\\d+", Pattern.UNICODE_CHARACTER_CLASS).matcher(written);
        if (digits.matches()) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return NUMERALS.indexOf(written.charAt(0));
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : NUMERALS.indexOf(written.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
