package cn.zhengxie.proposalreply.document;

import static cn.zhengxie.proposalreply.document.PrintedText.clean;
import static cn.zhengxie.proposalreply.document.PrintedText.close;
import static cn.zhengxie.proposalreply.document.PrintedText.date;
import static cn.zhengxie.proposalreply.document.PrintedText.line;

import cn.zhengxie.proposalreply.organization.LetterStyle;
import cn.zhengxie.proposalreply.organization.LetterStyle.ResultClassPlace;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What goes into the places of the templates; PDF and DOCX templates share their names. */
final class TemplateContent {

    /** What the proposer left empty. */
    private static final String EMPTY = "未填";

    /** Half of it is the box for the signature. */
    private static final int COVER_SHEET_SHORT_ROWS = 6;

    private static final int REMINDER_SIGNATURE_ROWS = 2;

    /** The date of a letter that is not signed yet. */
    private static final String NO_DATE = "\u3000\u3000年\u3000月\u3000日";

    private static final List<String> GRADES = List.of("好", "较好", "差");
    private static final List<String> SATISFACTIONS = List.of("满意", "基本满意", "不满意");
    private static final String TICK = "√";

    private TemplateContent() {}

    static Map<String, Object> of(ReplyLetter letter) {
        List<String> title = letter.title().stream().map(PrintedText::line).toList();
        Map<String, Object> content = new HashMap<>();
        String header = line(letter.heading());
        String date = letterDate(letter);
        content.put("header", header);
        content.putAll(RedHeader.fitting(header).content());
        content.put("agency", line(letter.agency()));
        content.put("documentNumber", line(letter.documentNumber()));
        content.put("signer", line(letter.signer()));
        content.putAll(resultClass(letter));
        content.put("isCorrespondence", letter.isCorrespondence());
        content.put("titleLines", title);
        content.put("title", String.join("\n", title));
        content.put("subject", String.join("", title));
        content.put("correction", line(letter.correction()));
        content.put("isCorrection", letter.correction() != null);
        content.put("addressee", line(letter.addressee()));
        content.put("paragraphs", paragraphs(letter.body(), letter.enclosures().isEmpty()));
        content.put("hasEnclosures", !letter.enclosures().isEmpty());
        content.put("enclosures", enclosures(letter.enclosures()));
        content.put("date", date);
        content.putAll(SignatureBlock.fitting(line(letter.agency()), date).content());
        content.put("contact", joined(letter.contactUnit(), letter.telephone()));
        content.put("contactPerson", line(letter.contactPerson()));
        content.put("copies", copies(letter));
        content.put("hasCopies", !letter.copies().isEmpty());
        return content;
    }

    static Map<String, Object> of(PublicCopy copy) {
        List<String> title = copy.title().stream().map(PrintedText::line).toList();
        Map<String, Object> content = new HashMap<>();
        content.put("label", PublicCopy.LABEL);
        content.put("agency", line(copy.agency()));
        content.put("documentNumber", line(copy.documentNumber()));
        content.put("resultClass", line(copy.resultClass()));
        content.put("hasResultClass", !line(copy.resultClass()).isEmpty());
        content.put("titleLines", title);
        content.put("title", String.join("\n", title));
        content.put("subject", String.join("", title) + "（" + PublicCopy.LABEL + "）");
        content.put("correction", line(copy.correction()));
        content.put("isCorrection", copy.correction() != null);
        content.put("addressee", line(copy.addressee()));
        content.put("paragraphs", paragraphs(copy.body(), copy.enclosures().isEmpty()));
        content.put("hasEnclosures", !copy.enclosures().isEmpty());
        content.put("enclosures", enclosures(copy.enclosures()));
        String date = date(copy.date());
        content.put("date", date);
        content.putAll(SignatureBlock.fitting(line(copy.agency()), date).content());
        content.put("contact", joined(copy.contactUnit(), copy.telephone()));
        return content;
    }

    static Map<String, Object> of(FeedbackFormSheet form) {
        Map<String, Object> content = new HashMap<>();
        content.put("annexLabel", line(form.annexLabel()));
        content.put("proposalNumber", line(form.proposalNumber()));
        content.put("unit", line(form.unit()));
        content.put("proposalTitle", line(form.proposalTitle()));
        content.put("committee", line(form.committee()));
        content.put("supervision", line(form.supervision()));
        content.put("agency", line(form.unit()));
        content.putAll(words(form.kind()));
        content.put("subject", form.kind().worded("政协提案办理情况征询意见表"));
        content.put("qr", form.page() == null ? null : QrCode.of(form.page()));
        content.put("online", form.page() == null ? "" : "（也可用手机扫右上角的二维码，在网上填写）");
        content.putAll(FormLayout.fitting(line(form.proposalTitle())).content());
        return content;
    }

    static Map<String, Object> of(ForwardingSheet sheet) {
        Map<String, Object> content = new HashMap<>();
        content.put("proposalNumber", line(sheet.proposalNumber()));
        content.put("proposalTitle", line(sheet.proposalTitle()));
        content.put("unit", line(sheet.unit()));
        content.put("documentNumber", line(sheet.documentNumber()));
        content.put("proposer", line(sheet.proposer()));
        content.put("receivedOn", dateOrEmpty(sheet.receivedOn()));
        content.put("satisfaction", orEmpty(sheet.satisfaction()));
        content.put("ratings", String.join("\n", ratings(sheet.ratings())));
        content.put("opinion", orEmpty(sheet.opinion()));
        content.put("gaps", sheet.gaps().isEmpty() ? "无" : line(sheet.kind().worded(String.join("、", sheet.gaps()))));
        content.put("verification", sheet.verification() == null ? "无需核实" : clean(sheet.verification()));
        content.put("forwardedOn", date(sheet.forwardedOn()));
        content.put("receivers", receivers(sheet.receivers()));
        content.put("enclosures", enclosures(sheet));
        content.put("agency", line(sheet.unit()));
        content.putAll(words(sheet.kind()));
        content.put("subject", sheet.kind().worded("提案答复及征询意见表转送单"));
        content.putAll(sheetLayout(content, sheet.receivers().size()).content());
        return content;
    }

    static Map<String, Object> of(ReminderSheet sheet) {
        Map<String, Object> content = new HashMap<>();
        content.putAll(words(sheet.kind()));
        content.put("subject", sheet.kind().worded("提案办理催办单"));
        content.put("agency", line(sheet.issuer()));
        content.put("number", line(sheet.number()));
        content.put("addressee", line(sheet.addressee()));
        content.put("proposalNumber", line(sheet.proposalNumber()));
        content.put("proposalTitle", line(sheet.proposalTitle()));
        content.put("step", line(sheet.step()));
        content.put("dueOn", sheet.dueOn() == null ? "无" : date(sheet.dueOn()));
        content.put("text", close(clean(sheet.text())));
        content.put("told", line(sheet.told()));
        content.put("issuer", line(sheet.issuer()));
        content.put("issuedOn", date(sheet.issuedOn()));
        List<String> longEntries = Stream.of("proposalTitle", "text", "told")
                .map(place -> (String) content.get(place))
                .toList();
        content.putAll(SheetLayout.fitting(longEntries, REMINDER_SIGNATURE_ROWS).content());
        return content;
    }

    static Map<String, Object> of(FormRequestLetter letter) {
        Map<String, Object> content = new HashMap<>();
        content.put("subject", FormRequestLetter.TITLE);
        content.put("agency", line(letter.agency()));
        content.put("addressee", line(letter.addressee()));
        List<Map<String, String>> paragraphs = letter.paragraphs().stream()
                .map(paragraph -> Map.of("text", close(line(paragraph))))
                .toList();
        content.put("paragraphs", paragraphs);
        content.put("date", date(letter.date()));
        content.put("contact", joined(letter.contactUnit(), letter.telephone()));
        content.put("contactPerson", line(letter.contactPerson()));
        return content;
    }

    static Map<String, Object> of(CoverSheet sheet) {
        Map<String, Object> content = new HashMap<>();
        content.put("subject", line(sheet.agency()) + "发文稿纸");
        content.put("agency", line(sheet.agency()));
        content.put("documentNumber", line(sheet.documentNumber()));
        content.put("dueOn", sheet.dueOn() == null ? "" : date(sheet.dueOn()));
        content.put("letterTitle", line(sheet.letterTitle()));
        content.putAll(words(sheet.kind()));
        content.put("proposal", "第%s号：%s".formatted(line(sheet.proposalNumber()), line(sheet.proposalTitle())));
        content.put("addressee", line(sheet.addressee()));
        content.put("copies", line(sheet.copies()));
        content.put("resultClass", line(sheet.resultClass()));
        content.put("publicity", line(sheet.publicity()));
        content.put("drafter", line(sheet.drafter()));
        content.put("nomination", line(sheet.nomination()));
        content.put("instruction", line(sheet.instruction()));
        content.put("opinions", opinions(sheet.opinions()));
        content.put("contacts", lines(sheet.contacts(), "无记录"));
        content.put("coHandlers", sheet.coHandlers().isEmpty() ? "无" : line(String.join("，", sheet.coHandlers())));
        content.put("signature", line(sheet.signature()));
        content.putAll(SheetLayout.fitting(longEntries(content, sheet), COVER_SHEET_SHORT_ROWS)
                .content());
        return content;
    }

    static Map<String, Object> of(RecordSheet sheet) {
        Map<String, Object> content = new HashMap<>();
        content.put("subject", line(sheet.title()));
        content.put("subtitle", line(sheet.subtitle()));
        content.put(
                "entries",
                sheet.entries().stream()
                        .map(entry -> Map.of("label", line(entry.label()), "text", clean(entry.text())))
                        .toList());
        content.put(
                "tables", sheet.tables().stream().map(TemplateContent::table).toList());
        content.put("closing", clean(sheet.closing()));
        return content;
    }

    private static Map<String, Object> table(RecordSheet.Table table) {
        return Map.of(
                "title",
                line(table.title()),
                "columns",
                table.columns().stream().map(PrintedText::line).toList(),
                "widths",
                table.widths(),
                "rows",
                table.rows().stream()
                        .map(row -> row.stream().map(PrintedText::clean).toList())
                        .toList());
    }

    static Map<String, Object> of(RecordedForm form) {
        Map<String, Object> content = of(form.blank());
        content.put("replyReceivedOn", form.replyReceivedOn() == null ? NO_DATE : date(form.replyReceivedOn()));
        content.put("grades", GRADES);
        content.put(
                "ratings",
                form.ratings().entrySet().stream()
                        .map(rating -> Map.of("item", line(rating.getKey()), "ticks", ticks(GRADES, rating.getValue())))
                        .toList());
        content.put("satisfactionTicks", ticks(SATISFACTIONS, form.satisfaction()));
        content.put("opinion", close(clean(form.opinion())));
        content.put("signature", form.signed() ? line(form.proposer()) : "");
        content.put("phone", line(form.phone()));
        content.put("signedOn", form.signedOn() == null ? NO_DATE : date(form.signedOn()));
        String origin = form.online() ? "本表由%s于%s在网上填写，没有纸质原件，由办理系统印出。" : "本页没有纸质原件，由办理系统按%2$s收到的%1$s的意见表印出。";
        content.put("origin", origin.formatted(line(form.proposer()), date(form.receivedOn())));
        return content;
    }

    /** What papers call a 提案 or 建议 and who made it. */
    private static Map<String, Object> words(ProposalKind kind) {
        return Map.of(
                "kind", kind.label(),
                "proposerWord", kind.proposer(),
                "formTitle", kind.worded("政协提案办理情况征询意见表"));
    }

    private static List<String> ticks(List<String> choices, String chosen) {
        return choices.stream().map(choice -> choice.equals(chosen) ? TICK : "").toList();
    }

    static Map<String, Object> of(CoverSlip slip) {
        Map<String, Object> content = new HashMap<>();
        content.put("subject", "寄送单");
        content.put("addressee", line(slip.addressee()));
        content.put("address", line(slip.address()));
        content.put("agency", line(slip.agency()));
        content.put("contact", line(slip.contact()));
        content.put("reference", line(slip.reference()));
        content.put("documentNumber", line(slip.documentNumber()));
        content.put("letterTitle", line(slip.letterTitle()));
        content.put("enclosed", slip.enclosed().stream().map(PrintedText::line).toList());
        content.put("returning", clean(slip.returning()));
        return content;
    }

    private static List<Map<String, Object>> opinions(List<CoverSheet.Opinion> opinions) {
        return opinions.stream()
                .map(opinion -> Map.<String, Object>of("step", line(opinion.step()), "text", line(opinion.text())))
                .toList();
    }

    private static List<String> longEntries(Map<String, Object> content, CoverSheet sheet) {
        Stream<String> single = Stream.of(
                        "letterTitle",
                        "proposal",
                        "addressee",
                        "copies",
                        "drafter",
                        "nomination",
                        "instruction",
                        "contacts",
                        "coHandlers")
                .map(place -> (String) content.get(place));
        return Stream.concat(single, sheet.opinions().stream().map(opinion -> line(opinion.text())))
                .toList();
    }

    private static String lines(List<String> lines, String none) {
        return lines.isEmpty() ? none : lines.stream().map(PrintedText::line).collect(Collectors.joining("\n"));
    }

    /** One flag for each place, of which at most one holds; hasResultClass for templates that have their own place for it. */
    private static Map<String, Object> resultClass(ReplyLetter letter) {
        String resultClass = line(letter.resultClass());
        ResultClassPlace place =
                resultClass.isEmpty() ? ResultClassPlace.NONE : letter.style().resultClass();
        return Map.of(
                "resultClass", resultClass,
                "hasResultClass", place != ResultClassPlace.NONE,
                "isClassInCorner", place == ResultClassPlace.CORNER,
                "isClassBesideSigner", place == ResultClassPlace.BESIDE_SIGNER,
                "isClassBelowSigner", place == ResultClassPlace.BELOW_SIGNER,
                "isClassAfterNumber", place == ResultClassPlace.AFTER_NUMBER);
    }

    private static String letterDate(ReplyLetter letter) {
        if (letter.date() == null) {
            return NO_DATE;
        }
        return letter.style().date() == LetterStyle.Numerals.CHINESE
                ? ChineseNumerals.date(letter.date())
                : date(letter.date());
    }

    /** The last one is closing, which the signature follows, unless enclosures stand between. */
    private static List<Map<String, Object>> paragraphs(String body, boolean closes) {
        List<LetterParagraph> paragraphs = new ArrayList<>(LetterParagraph.of(body));
        if (paragraphs.isEmpty()) {
            paragraphs.add(new LetterParagraph(LetterParagraph.Level.BODY, "", ""));
        }
        LetterParagraph closing = paragraphs.get(paragraphs.size() - 1);
        return paragraphs.stream()
                .map(paragraph -> paragraph(paragraph, closes && paragraph == closing))
                .toList();
    }

    /**
     * DOCX templates have no else: exactly one of isSection, isSubsection, isPlain and isClosing holds. Templates that keep no
     * second heading with its text know isText instead of the two in the middle.
     */
    private static Map<String, Object> paragraph(LetterParagraph paragraph, boolean closing) {
        boolean isText = !closing && !paragraph.isFirstLevel();
        return Map.of(
                "heading",
                paragraph.heading(),
                "text",
                paragraph.text(),
                "first",
                paragraph.isFirstLevel(),
                "onlyHeading",
                paragraph.isOnlyHeading(),
                "isSection",
                !closing && paragraph.isFirstLevel(),
                "isText",
                isText,
                "isSubsection",
                isText && paragraph.isOnlyHeading(),
                "isPlain",
                isText && !paragraph.isOnlyHeading(),
                "isClosing",
                closing);
    }

    /** 附件：… where there is one, else 附件：1.… and below it 2.…; the last one is closing. */
    private static List<Map<String, Object>> enclosures(List<String> titles) {
        int last = titles.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(index -> Map.<String, Object>of(
                        "word",
                        index == 0 ? "附件：" : "",
                        "number",
                        last == 0 ? "" : index + 1 + ".",
                        "title",
                        close(line(titles.get(index))),
                        "isFirst",
                        index == 0,
                        "isOnly",
                        last == 0,
                        "isFirstOfMany",
                        index == 0 && last > 0,
                        "isFurther",
                        index > 0,
                        "isClosing",
                        index == last))
                .toList();
    }

    private static String copies(ReplyLetter letter) {
        return letter.copies().stream()
                .map(copy -> "%s（%d份）".formatted(line(copy.name()), copy.count()))
                .collect(Collectors.joining("，"));
    }

    private static List<String> ratings(Map<String, String> ratings) {
        return ratings.entrySet().stream()
                .map(rating -> line(rating.getKey()) + "：" + orEmpty(rating.getValue()))
                .toList();
    }

    private static List<Map<String, Object>> receivers(List<String> receivers) {
        return receivers.stream()
                .map(receiver -> Map.<String, Object>of("receiver", line(receiver)))
                .toList();
    }

    private static String enclosures(ForwardingSheet sheet) {
        String reply = sheet.kind().worded("1.提案答复") + "（%s）".formatted(line(sheet.documentNumber()));
        String form = sheet.kind().worded("2.政协提案办理情况征询意见表") + "（%s填写）".formatted(line(sheet.proposer()));
        return reply + "\n" + form;
    }

    private static SheetLayout sheetLayout(Map<String, Object> content, int signatures) {
        List<String> longEntries = Stream.of(
                        "proposalTitle", "enclosures", "satisfaction", "ratings", "opinion", "gaps", "verification")
                .map(place -> (String) content.get(place))
                .toList();
        return SheetLayout.fitting(longEntries, signatures);
    }

    private static String joined(String unit, String telephone) {
        return Stream.of(line(unit), line(telephone))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static String orEmpty(String text) {
        String printed = close(clean(text));
        return printed.isEmpty() ? EMPTY : printed;
    }

    private static String dateOrEmpty(LocalDate day) {
        return day == null ? EMPTY : date(day);
    }
}
