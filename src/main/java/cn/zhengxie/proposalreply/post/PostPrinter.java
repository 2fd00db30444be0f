package cn.zhengxie.proposalreply.post;

import cn.zhengxie.proposalreply.dispatch.AddressedForms;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.document.Binder;
import cn.zhengxie.proposalreply.document.CoverSlip;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.LetterPapers;
import cn.zhengxie.proposalreply.document.Paper;
import cn.zhengxie.proposalreply.document.RecordSheet;
import cn.zhengxie.proposalreply.document.RecordSheet.Table;
import cn.zhengxie.proposalreply.document.Typesetting;
import cn.zhengxie.proposalreply.document.Volume;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Round;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prints what goes into envelopes: for each letter its cover slip, the letter as often as it is sent, the form; then a list. */
@Component
class PostPrinter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final List<String> COLUMNS = List.of("序", "编号", "文号", "收件人", "地址", "件数", "邮件号码");
    private static final List<Integer> WIDTHS = List.of(6, 11, 20, 14, 23, 9, 17);

    private final LetterPapers letters;
    private final AddressedForms addressedForms;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Typesetting typesetting;
    private final Binder binder;

    PostPrinter(
            LetterPapers letters,
            AddressedForms addressedForms,
            Documents documents,
            Jurisdiction jurisdiction,
            Typesetting typesetting,
            Binder binder) {
        this.letters = letters;
        this.addressedForms = addressedForms;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.typesetting = typesetting;
        this.binder = binder;
    }

    /** @param bothSides whether the printer uses both sides, so that every paper begins on a sheet of its own */
    byte[] print(Unit unit, LocalDate on, List<LetterToPost> waiting, boolean bothSides) {
        List<LetterToPost> printed =
                waiting.stream().filter(LetterToPost::hasAddress).toList();
        List<LetterToPost> withoutAddress =
                waiting.stream().filter(letter -> !letter.hasAddress()).toList();
        try (Volume volume = binder.open(unit.shortName() + "邮寄复文" + on)) {
            for (LetterToPost letter : printed) {
                for (Paper paper : envelope(letter)) {
                    volume.add(paper);
                    if (bothSides) {
                        volume.turnOver();
                    }
                }
            }
            RecordSheet list = list(unit, on, printed, withoutAddress);
            volume.add(Paper.pdf(list.title(), () -> typesetting.pdf(list)));
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            volume.write(pdf);
            return pdf.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot print the post", failure);
        }
    }

    byte[] slip(LetterToPost letter) {
        Unit unit = jurisdiction.unit(letter.recipient().round().unit());
        List<String> enclosed = new ArrayList<>();
        List<Paper> enclosures = letters.enclosures(letter.recipient().round());
        enclosed.add("1.%s答复%s%d份%s"
                .formatted(
                        letter.kind().label(),
                        letter.recipient().round().isCorrection() ? "（更正）" : "",
                        letter.recipient().count(),
                        enclosures.isEmpty() ? "" : "（含附件）"));
        boolean withForm = hasForm(letter);
        if (withForm) {
            enclosed.add(letter.kind().worded("2.政协提案办理情况征询意见表1份"));
        }
        return typesetting.pdf(new CoverSlip(
                letter.addressee(),
                letter.recipient().address(),
                unit.name(),
                "联系人：%s　电话：%s".formatted(unit.contactPerson(), unit.telephone()),
                letter.number(),
                letter.documentNumber(),
                letter.letterTitle(),
                enclosed,
                withForm ? "请填写所附征询意见表并签名，寄回本单位。" : null));
    }

    /** Copies come without a form, and so do corrections: the form sent before stays valid. */
    private static boolean hasForm(LetterToPost letter) {
        return letter.recipient().isAddressee() && !letter.recipient().round().isCorrection();
    }

    private List<Paper> envelope(LetterToPost letter) {
        Round round = letter.recipient().round();
        List<Paper> papers = new ArrayList<>();
        papers.add(Paper.pdf("寄送单", () -> slip(letter)));
        for (int copy = 0; copy < letter.recipient().count(); copy++) {
            papers.addAll(letters.all(round, letter.recipient().letter()));
        }
        if (hasForm(letter)) {
            addressedForms
                    .find(letter.recipient(), DocumentFormat.PDF)
                    .ifPresent(form -> papers.add(Paper.pdf("征询意见表", () -> documents.content(form))));
        }
        String whose = letter.number() + " " + letter.recipient().name();
        return papers.stream()
                .map(paper -> paper.titled(whose + "：" + paper.title()))
                .toList();
    }

    private static RecordSheet list(
            Unit unit, LocalDate on, List<LetterToPost> printed, List<LetterToPost> withoutAddress) {
        List<Table> tables = new ArrayList<>();
        if (!printed.isEmpty()) {
            tables.add(new Table(null, COLUMNS, WIDTHS, rows(printed, "")));
        }
        if (!withoutAddress.isEmpty()) {
            tables.add(new Table("缺地址，未打印", COLUMNS, WIDTHS, rows(withoutAddress, "缺地址")));
        }
        int pieces = printed.stream()
                .map(LetterToPost::recipient)
                .mapToInt(Recipient::count)
                .sum();
        String closing = "共%d封，复文%d份。".formatted(printed.size(), pieces)
                + (withoutAddress.isEmpty() ? "" : "缺地址%d封，请补充地址或更改寄送方式。".formatted(withoutAddress.size()));
        return new RecordSheet("邮寄清单", unit.name() + "　" + on.format(DAY), List.of(), tables, closing);
    }

    private static List<List<String>> rows(List<LetterToPost> letters, String otherwise) {
        List<List<String>> rows = new ArrayList<>();
        for (LetterToPost letter : letters) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    letter.number(),
                    letter.documentNumber() == null ? "" : letter.documentNumber(),
                    letter.addressee(),
                    letter.hasAddress() ? letter.recipient().address() : otherwise,
                    String.valueOf(letter.recipient().count()),
                    ""));
        }
        return rows;
    }
}
