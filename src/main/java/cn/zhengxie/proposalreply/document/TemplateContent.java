package cn.zhengxie.proposalreply.document;

import static cn.zhengxie.proposalreply.document.PrintedText.clean;
import static cn.zhengxie.proposalreply.document.PrintedText.close;
import static cn.zhengxie.proposalreply.document.PrintedText.date;
import static cn.zhengxie.proposalreply.document.PrintedText.line;

import cn.zhengxie.proposalreply.organization.LetterStyle;
import cn.zhengxie.proposalreply.organization.LetterStyle.ResultClassPlace;
import cn.zhengxie.proposalreply.organization.Questionnaire.Choice;
import cn.zhengxie.proposalreply.organization.Questionnaire.SatisfactionWords;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        content.put("annexLabel", line(form.questions().annexLabel()));
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
        content.putAll(asked(
                form,
                form.questions().dimensions().stream().map(Choice::name).toList(),
                form.questions().levels().stream().map(Choice::name).toList()));
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

    static Map<String, Object> of(ContactRecord record) {
        boolean severalRounds = record.talks().stream().anyMatch(talk -> talk.round() > 1);
        Map<String, Object> content = new HashMap<>();
        content.put("subject", line(record.kind()) + "面商沟通记录");
        content.put("agency", line(record.agency()));
        content.put("kind", line(record.kind()));
        content.put("proposalNumber", line(record.proposalNumber()));
        content.put("proposalTitle", line(record.proposalTitle()));
        content.put("proposersLabel", line(record.kind()).equals("提案") ? "提 案 者" : "代　　表");
        content.put("proposers", line(String.join("、", record.proposers())));
        content.put(
                "talks",
                record.talks().stream().map(talk -> talk(talk, severalRounds)).toList());
        return content;
    }

    private static Map<String, String> talk(ContactRecord.Talk talk, boolean severalRounds) {
        String manner = line(talk.manner());
        return Map.of(
                "heldOn",
                date(talk.heldOn()),
                "manner",
                severalRounds ? manner + "\n（第%d次办理）".formatted(talk.round()) : manner,
                "proposer",
                line(talk.proposer()),
                "text",
                Stream.of(
                                clean(talk.summary()),
                                labelled("地点", talk.place()),
                                labelled("参加人员", talk.participants()),
                                labelled("附件", talk.attachment()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    private static String labelled(String label, String text) {
        String printed = line(text);
        return printed.isEmpty() ? "" : label + "：" + printed;
    }

    static Map<String, Object> of(CoOpinionLetter letter) {
        List<String> title = letter.title().stream().map(PrintedText::line).toList();
        Map<String, Object> content = new HashMap<>();
        String agency = line(letter.agency());
        content.put("header", agency);
        content.putAll(RedHeader.fitting(agency).content());
        content.put("agency", agency);
        content.put("documentNumber", line(letter.documentNumber()));
        content.put("signer", line(letter.signer()));
        content.put("titleLines", title);
        content.put("title", String.join("\n", title));
        content.put("subject", String.join("", title));
        content.put("addressee", line(letter.addressee()));
        content.put("paragraphs", paragraphs(letter.body(), true));
        content.put("date", letter.date() == null ? NO_DATE : date(letter.date()));
        content.put("contact", joined(letter.contactPerson(), letter.telephone()));
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
        List<String> levels = levels(form);
        content.putAll(asked(form.blank(), List.copyOf(form.ratings().keySet()), levels));
        content.put(
                "ratings",
                form.ratings().entrySet().stream()
                        .map(rating -> Map.of("item", line(rating.getKey()), "ticks", ticks(levels, rating.getValue())))
                        .toList());
        SatisfactionWords words = form.blank().questions().satisfaction();
        List<String> satisfactions = List.of(words.satisfied(), words.basicallySatisfied(), words.dissatisfied());
        content.put("satisfactionTicks", ticks(satisfactions, form.satisfaction()));
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

    /** What the form asks, by the names of its lines and of what may be ticked, and how it fits on its page. */
    private static Map<String, Object> asked(FeedbackFormSheet form, List<String> dimensions, List<String> levels) {
        Map<String, Object> content = new HashMap<>();
        FormLayout layout = FormLayout.fitting(line(form.proposalTitle()), dimensions, levels);
        SatisfactionWords words = form.questions().satisfaction();
        content.put(
                "dimensions",
                dimensions.stream().map(item -> Map.of("item", line(item))).toList());
        content.put("levels", new LevelColumns(levels, layout.ratingHeight()));
        content.put("satisfied", spread(words.satisfied()));
        content.put("basicallySatisfied", spread(words.basicallySatisfied()));
        content.put("dissatisfied", spread(words.dissatisfied()));
        content.putAll(layout.content());
        return content;
    }

    /** What may be ticked now, and behind it what was ticked when it still could be. */
    private static List<String> levels(RecordedForm form) {
        Stream<String> now = form.blank().questions().levels().stream().map(Choice::name);
        Stream<String> then = form.ratings().values().stream().filter(Objects::nonNull);
        return Stream.concat(now, then).distinct().toList();
    }

    /** Short words are spaced over the width of four characters. */
    private static String spread(String words) {
        String label = line(words);
        return switch (label.length()) {
            case 2 -> label.charAt(0) + "\u3000" + label.charAt(1);
            case 3 -> String.join(" ", label.split(""));
            default -> label;
        };
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
