package cn.zhengxie.proposalreply.archive;

import cn.zhengxie.proposalreply.archive.Contents.Bound;
import cn.zhengxie.proposalreply.archive.Contents.File;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.ReturnedLetter;
import cn.zhengxie.proposalreply.dispatch.ReturnedLetters;
import cn.zhengxie.proposalreply.document.CoverSheets;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.LetterPapers;
import cn.zhengxie.proposalreply.document.Paper;
import cn.zhengxie.proposalreply.document.StoredDocument;
import cn.zhengxie.proposalreply.document.Typesetting;
import cn.zhengxie.proposalreply.drafting.Contact;
import cn.zhengxie.proposalreply.drafting.Contacts;
import cn.zhengxie.proposalreply.drafting.DraftVersion;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.drafting.Enclosures;
import cn.zhengxie.proposalreply.feedback.Dissatisfactions;
import cn.zhengxie.proposalreply.feedback.EnteredForm;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.UnusableForm;
import cn.zhengxie.proposalreply.feedback.UnusableForms;
import cn.zhengxie.proposalreply.forwarding.FormPaper;
import cn.zhengxie.proposalreply.forwarding.Forwarding;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Correction;
import cn.zhengxie.proposalreply.signoff.Corrections;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import cn.zhengxie.proposalreply.supervision.ContactRecordPaper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The papers and files of one round of a unit. */
@Component
class RoundContents {

    private static final Map<DocumentKind, String> NAMES = Map.of(
            DocumentKind.FEEDBACK_FORM, "征询意见表",
            DocumentKind.FORWARDING_SHEET, "转送单",
            DocumentKind.BUNDLE, "转送材料",
            DocumentKind.FORM_REQUEST, "补正意见表的函",
            DocumentKind.PUBLIC_COPY, "公开文本");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);

    private final CaseRecords records;
    private final Contacts contacts;
    private final ContactRecordPaper contactRecord;
    private final Drafts drafts;
    private final Enclosures enclosures;
    private final CoverSheets coverSheets;
    private final SignOffs signOffs;
    private final DocumentNumbers numbers;
    private final Corrections corrections;
    private final Documents documents;
    private final LetterPapers letters;
    private final Dispatch dispatch;
    private final FeedbackForms feedback;
    private final Dissatisfactions dissatisfactions;
    private final FormPaper forms;
    private final UnusableForms unusableForms;
    private final ReturnedLetters returnedLetters;
    private final Forwardings forwardings;
    private final Typesetting typesetting;

    RoundContents(
            CaseRecords records,
            Contacts contacts,
            ContactRecordPaper contactRecord,
            Drafts drafts,
            Enclosures enclosures,
            CoverSheets coverSheets,
            SignOffs signOffs,
            DocumentNumbers numbers,
            Corrections corrections,
            Documents documents,
            LetterPapers letters,
            Dispatch dispatch,
            FeedbackForms feedback,
            Dissatisfactions dissatisfactions,
            FormPaper forms,
            UnusableForms unusableForms,
            ReturnedLetters returnedLetters,
            Forwardings forwardings,
            Typesetting typesetting) {
        this.records = records;
        this.contacts = contacts;
        this.contactRecord = contactRecord;
        this.drafts = drafts;
        this.enclosures = enclosures;
        this.coverSheets = coverSheets;
        this.signOffs = signOffs;
        this.numbers = numbers;
        this.corrections = corrections;
        this.documents = documents;
        this.letters = letters;
        this.dispatch = dispatch;
        this.feedback = feedback;
        this.dissatisfactions = dissatisfactions;
        this.forms = forms;
        this.unusableForms = unusableForms;
        this.returnedLetters = returnedLetters;
        this.forwardings = forwardings;
        this.typesetting = typesetting;
    }

    void gather(HandlingUnit held, Round round, boolean readsDrafts, Official reader, Gathered gathered) {
        String unit = records.unit(round.unit());
        String folder = EntryNames.safe("%s第%d次办理".formatted(unit, round.number()));
        talks(round, unit, folder, reader, gathered);
        issued(held, round, folder, readsDrafts, gathered);
        for (Correction correction : corrections.of(round)) {
            String place = folder + "更正" + correction.letter().edition();
            issued(held, correction.letter(), place, readsDrafts, gathered);
        }
        dispatch.of(round).stream()
                .filter(Recipient::isAddressee)
                .forEach(addressee -> forms(addressee, unit, folder, gathered));
        forwarded(round, unit, gathered);
        dissatisfactions
                .of(round)
                .ifPresent(made -> gathered.sheet(
                        "不满意处理决定",
                        records.supervision(),
                        made.decidedOn(),
                        () -> typesetting.pdf(records.dissatisfaction(round, made))));
    }

    /** The reply or a correction, from its drafts to its dispatch. */
    private void issued(HandlingUnit held, Round letter, String folder, boolean readsDrafts, Gathered gathered) {
        String unit = records.unit(letter.unit());
        Optional<SignedReply> signed = signOffs.find(letter);
        if (readsDrafts) {
            drafting(held, letter, unit, folder, signed, gathered);
            voided(letter, unit, folder, gathered);
        }
        boolean sealed = signed.map(SignedReply::sealedOn).isPresent();
        // Of a correction that was given up there are drafts, but no letter.
        boolean shown = sealed || readsDrafts && !letter.isCorrection();
        if (shown) {
            letter(letter, unit, folder, signed, gathered);
        }
        List<Recipient> recipients = dispatch.of(letter);
        if (!recipients.isEmpty()) {
            LocalDate left = dispatch.repliedOn(letter)
                    .orElse(signed.map(SignedReply::sealedOn).orElse(null));
            gathered.sheet(
                    titled("寄送记录", letter), unit, left, () -> typesetting.pdf(records.dispatch(letter, recipients)));
        }
        recipients.forEach(recipient -> receipt(recipient, unit, folder, gathered));
        returned(letter, recipients, unit, folder, gathered);
        files(letter, shown, folder, gathered);
    }

    private static String titled(String title, Round letter) {
        return letter.isCorrection() ? title + "（更正）" : title;
    }

    private void talks(Round round, String unit, String folder, Official reader, Gathered gathered) {
        List<Contact> talks = contacts.of(round);
        if (talks.isEmpty()) {
            return;
        }
        LocalDate last = talks.get(talks.size() - 1).heldOn();
        gathered.sheet("面商沟通记录", unit, last, () -> contactRecord
                .print(List.of(round), DocumentFormat.PDF, reader)
                .orElseThrow());
        for (Contact talk : talks) {
            gathered.find(talk.record())
                    .ifPresent(file -> gathered.upload(
                            "上传文件/" + folder,
                            file,
                            "%s%s凭证"
                                    .formatted(
                                            talk.phase().label(), talk.manner().label()),
                            unit,
                            talk.heldOn()));
        }
    }

    private void drafting(
            HandlingUnit held,
            Round round,
            String unit,
            String folder,
            Optional<SignedReply> signed,
            Gathered gathered) {
        List<DraftVersion> versions = drafts.versions(round);
        LocalDate signedOn = signed.map(SignedReply::signedOn).orElse(null);
        if (drafts.find(round).isPresent() && held.isHolding()) {
            gathered.sheet(titled("发文稿纸", round), unit, signedOn, () -> coverSheets.pdf(round));
            gathered.files().add(new File("文件/" + folder, "发文稿纸.pdf", "发文稿纸", signedOn, () -> coverSheets.pdf(round)));
        }
        signed.map(SignedReply::paperScan)
                .flatMap(gathered::find)
                .ifPresent(file -> gathered.upload("上传文件/" + folder, file, "纸质签批件", unit, signedOn));
        if (versions.isEmpty()) {
            return;
        }
        LocalDate last = day(versions.get(versions.size() - 1));
        gathered.sheet(titled("复文历次稿目录", round), unit, last, () -> typesetting.pdf(records.versions(round, versions)));
        String place = "历次稿/" + folder;
        gathered.files().add(new File(place, "历次稿目录.csv", "历次稿目录", last, () -> list(versions)));
        versions.forEach(version -> gathered.files()
                .add(new File(
                        place,
                        "第%02d稿 %s %s.txt"
                                .formatted(version.number(), version.step().label(), version.authorName()),
                        "历次稿",
                        day(version),
                        () -> text(version))));
    }

    private void letter(Round round, String unit, String folder, Optional<SignedReply> signed, Gathered gathered) {
        String number = numbers.issuedFor(round).orElse(null);
        LocalDate date = signed.map(SignedReply::documentDate).orElse(null);
        String replaced = corrections
                .replacing(round)
                .map(correction -> "，已由%s更正".formatted(corrections.name(correction.letter())))
                .orElse("");
        letters.all(round).forEach(paper -> gathered.bound()
                .add(new Bound(number, unit, date, paper.titled(paper.title() + replaced))));
        signed.map(SignedReply::sealedScan)
                .flatMap(gathered::find)
                .ifPresent(file -> gathered.file(
                        "上传文件/" + folder,
                        file,
                        "盖章件",
                        signed.map(SignedReply::sealedOn).orElse(null)));
        enclosures.of(round).forEach(enclosed -> gathered.file("上传文件/" + folder, enclosed.attachment(), "复文附件", date));
        documents
                .find(round, null, DocumentKind.FEEDBACK_FORM, DocumentFormat.PDF)
                .ifPresent(form -> gathered.sheet("征询意见表（空白）", unit, date, () -> documents.content(form)));
    }

    /** What somebody signed, or the photo, when the letter was handed over. */
    private void receipt(Recipient recipient, String unit, String folder, Gathered gathered) {
        gathered.find(recipient.receipt())
                .ifPresent(file -> gathered.upload(
                        "上传文件/" + folder, file, "送达凭证（%s）".formatted(recipient.name()), unit, recipient.deliveredOn()));
    }

    /** Letters that came back, with their envelopes. */
    private void returned(Round round, List<Recipient> recipients, String unit, String folder, Gathered gathered) {
        List<Long> ours = recipients.stream().map(Recipient::id).toList();
        List<ReturnedLetter> letters = returnedLetters.ofProposal(round.proposalId()).stream()
                .filter(letter -> ours.contains(letter.recipientId()))
                .toList();
        if (letters.isEmpty()) {
            return;
        }
        LocalDate last = letters.get(letters.size() - 1).returnedOn();
        gathered.sheet("退信记录", unit, last, () -> typesetting.pdf(records.returned(round, letters)));
        for (ReturnedLetter letter : letters) {
            gathered.find(letter.scan())
                    .ifPresent(file -> gathered.upload(
                            "上传文件/" + folder,
                            file,
                            "退信信封（%s）".formatted(name(letter.recipientId())),
                            unit,
                            letter.returnedOn()));
        }
    }

    /** Everything an addressee sent back: what could not count, what was replaced, what came late, and last what counts. */
    private void forms(Recipient addressee, String unit, String folder, Gathered gathered) {
        for (UnusableForm paper : unusableForms.of(addressee.id())) {
            String title =
                    "不可用的意见表（%s，%s）".formatted(addressee.name(), paper.fault().label());
            gathered.find(paper.scan())
                    .ifPresent(scan ->
                            gathered.upload("上传文件/" + folder, scan, title, addressee.name(), paper.receivedOn()));
        }
        documents
                .every(addressee.round(), addressee.id(), DocumentKind.FORM_REQUEST, DocumentFormat.PDF)
                .forEach(letter -> gathered.sheet(
                        named(letter) + whose(letter), unit, day(letter), () -> documents.content(letter)));
        List<EnteredForm> entered = feedback.every(addressee.id());
        for (EnteredForm one : entered) {
            boolean counts = one.equals(entered.get(entered.size() - 1));
            Paper paper = forms.of(addressee.id(), one.form());
            String title = paper.title() + (one.late() ? "，本轮认定后返回" : "") + (counts ? "" : "，已由后一份代替");
            LocalDate receivedOn = one.form().receivedOn();
            gathered.bound().add(new Bound(null, addressee.name(), receivedOn, paper.titled(title)));
            gathered.find(one.form().scan())
                    .ifPresent(scan -> gathered.file("上传文件/" + folder, scan, "返回的征询意见表", receivedOn));
        }
    }

    private void forwarded(Round round, String unit, Gathered gathered) {
        List<Forwarding> sent = forwardings.ofProposal(round.proposalId()).stream()
                .filter(forwarding -> forwarding.round().equals(round))
                .toList();
        for (Forwarding forwarding : sent) {
            documents.every(round, forwarding.recipientId(), DocumentKind.FORWARDING_SHEET, DocumentFormat.PDF).stream()
                    .filter(sheet -> sheet.sequence() == forwarding.sequence())
                    .forEach(sheet -> gathered.sheet(
                            "转送单" + whose(sheet), unit, forwarding.forwardedOn(), () -> documents.content(sheet)));
        }
        if (!sent.isEmpty()) {
            LocalDate last = sent.get(sent.size() - 1).forwardedOn();
            gathered.sheet("转送签收记录", unit, last, () -> typesetting.pdf(records.receipts(round, sent)));
        }
    }

    /** A letter whose number was voided: it never went out, so it is a paper of drafting. */
    private void voided(Round round, String unit, String folder, Gathered gathered) {
        for (StoredDocument stored : documents.voided(round)) {
            String title = named(stored) + "，已作废";
            LocalDate made = day(stored);
            if (stored.kind() == DocumentKind.REPLY && stored.format() == DocumentFormat.PDF) {
                gathered.sheet(title, unit, made, () -> documents.content(stored));
            }
            file("作废文件/" + folder, stored, title, gathered);
        }
    }

    /** Every paper that is stored, in both kinds. */
    private void files(Round round, boolean withLetter, String folder, Gathered gathered) {
        for (StoredDocument stored : documents.of(round.proposalId())) {
            if (!stored.round().equals(round) || !withLetter) {
                continue;
            }
            file("文件/" + folder, stored, named(stored), gathered);
        }
    }

    private void file(String folder, StoredDocument stored, String kind, Gathered gathered) {
        String name = named(stored) + whose(stored) + "." + stored.format().extension();
        gathered.files().add(new File(folder, name, kind, day(stored), () -> documents.content(stored)));
    }

    private String named(StoredDocument stored) {
        if (stored.kind() == DocumentKind.REPLY) {
            return letters.name(stored.round(), stored.sequence());
        }
        return NAMES.getOrDefault(stored.kind(), stored.kind().fileName());
    }

    /** Whose it is, and the how-manieth where it is not the first. */
    private String whose(StoredDocument stored) {
        if (stored.recipientId() == null) {
            return "";
        }
        String which = stored.sequence() == 1 ? "" : "，第%d份".formatted(stored.sequence());
        return "（%s%s）".formatted(name(stored.recipientId()), which);
    }

    private static LocalDate day(StoredDocument stored) {
        return stored.renderedAt().atZone(ChinaTime.ZONE).toLocalDate();
    }

    private String name(long recipientId) {
        return dispatch.get(recipientId).name();
    }

    private static LocalDate day(DraftVersion version) {
        return version.writtenAt().atZone(ChinaTime.ZONE).toLocalDate();
    }

    private static byte[] list(List<DraftVersion> versions) {
        CsvText table = new CsvText("稿次", "环节", "作者", "账号", "时间", "字数", "备注");
        versions.forEach(version -> table.add(List.of(
                String.valueOf(version.number()),
                version.step().label(),
                version.authorName(),
                version.authorId(),
                MINUTE.format(version.writtenAt()),
                String.valueOf(version.body().length()),
                version.setAside() ? "另存，未采用" : "")));
        return table.bytes();
    }

    private static byte[] text(DraftVersion version) {
        String head = "第%d稿　%s　%s　%s\n\n"
                .formatted(
                        version.number(),
                        version.step().label(),
                        version.authorName(),
                        MINUTE.format(version.writtenAt()));
        return (head + version.body() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
