package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.document.ReplyLetter.CopyLine;
import cn.zhengxie.proposalreply.organization.LetterStyle;
import cn.zhengxie.proposalreply.organization.LetterStyle.Addressees;
import cn.zhengxie.proposalreply.organization.LetterStyle.Layout;
import cn.zhengxie.proposalreply.organization.LetterStyle.Named;
import cn.zhengxie.proposalreply.organization.LetterStyle.Numerals;
import cn.zhengxie.proposalreply.organization.LetterStyle.ResultClassPlace;
import java.time.LocalDate;
import java.util.List;

/** The letter of the reference case, made different step by step. */
final class SampleLetter {

    private String agency = "许昌市住房和城乡建设局";
    private String documentNumber = "许建政协〔2020〕30号";
    private String resultClass = "B";
    private List<String> title = List.of("对市政协七届四次会议", "第110号提案的答复");
    private String addressee = "徐博雅委员";
    private String body = Samples.BODY;
    private List<String> enclosures = List.of();
    private List<CopyLine> copies = List.of(new CopyLine("市政协提案委", 3), new CopyLine("市委市政府督查局", 1));
    private Layout layout = Layout.DOCUMENT;
    private ResultClassPlace place = ResultClassPlace.BELOW_SIGNER;
    private Numerals date = Numerals.ARABIC;

    SampleLetter agency(String name) {
        agency = name;
        return this;
    }

    SampleLetter documentNumber(String number) {
        documentNumber = number;
        return this;
    }

    SampleLetter resultClass(String letter) {
        resultClass = letter;
        return this;
    }

    SampleLetter title(String... lines) {
        title = List.of(lines);
        return this;
    }

    SampleLetter addressee(String name) {
        addressee = name;
        return this;
    }

    SampleLetter body(String text) {
        body = text;
        return this;
    }

    SampleLetter enclosures(List<String> titles) {
        enclosures = titles;
        return this;
    }

    SampleLetter copies(List<CopyLine> lines) {
        copies = lines;
        return this;
    }

    SampleLetter layout(Layout chosen) {
        layout = chosen;
        return this;
    }

    SampleLetter resultClassAt(ResultClassPlace chosen) {
        place = chosen;
        return this;
    }

    SampleLetter date(Numerals chosen) {
        date = chosen;
        return this;
    }

    ReplyLetter letter() {
        return new ReplyLetter(
                agency,
                documentNumber,
                "王宏伟",
                resultClass,
                title,
                null,
                addressee,
                body,
                enclosures,
                LocalDate.of(2020, 11, 6),
                agency,
                "2169961",
                "陈绍军",
                copies,
                new LetterStyle(layout, place, Addressees.JOINT, Named.ALL, date));
    }
}
