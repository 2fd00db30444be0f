package cn.zhengxie.proposalreply.archive;

import cn.zhengxie.proposalreply.archive.Contents.Bound;
import cn.zhengxie.proposalreply.archive.Contents.File;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
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
import cn.zhengxie.proposalreply.feedback.ReturnedForm;
import cn.zhengxie.proposalreply.forwarding.FormPaper;
import cn.zhengxie.proposalreply.forwarding.Forwarding;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Correction;
import cn.zhengxie.proposalreply.signoff.Corrections;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
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
            DocumentKind.REPLY, "提案答复",
            DocumentKind.FEEDBACK_FORM, "征询意见表",
            DocumentKind.FORWARDING_SHEET, "转送单",
            DocumentKind.BUNDLE, "转送材料");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);

    private final CaseRecords records;
    private final Contacts contacts;
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
    private final Forwardings forwardings;
    private final Typesetting typesetting;

    RoundContents(
            CaseRecords records,
            Contacts contacts,
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
            Forwardings forwardings,
            Typesetting typesetting) {
        this.records = records;
        this.contacts = contacts;
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
        this.forwardings = forwardings;
        this.typesetting = typesetting;
    }

    void gather(HandlingUnit held, Round round, boolean readsDrafts, Gathered gathered) {
        String unit = records.unit(round.unit());
        String folder = EntryNames.safe("%s第%d次办理".formatted(unit, round.number()));
        talks(round, unit, folder, gathered);
        issued(held, round, folder, readsDrafts, gathered);
        for (Correction correction : corrections.of(round)) {
            String place = folder + "更正" + correction.letter().edition();
            issued(held, correction.letter(), place, readsDrafts, gathered);
        }
        dispatch.of(round).stream()
                .filter(Recipient::isAddressee)
                .forEach(addressee -> form(addressee, folder, gathered));
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
        files(letter, shown, folder, gathered);
    }

    private static String titled(String title, Round letter) {
        return letter.isCorrection() ? title + "（更正）" : title;
    }

    private void talks(Round round, String unit, String folder, Gathered gathered) {
        List<Contact> talks = contacts.of(round);
        if (talks.isEmpty()) {
            return;
        }
        LocalDate last = talks.get(talks.size() - 1).heldOn();
        gathered.sheet("面商沟通记录", unit, last, () -> typesetting.pdf(records.contacts(round, talks)));
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

    private void form(Recipient addressee, String folder, Gathered gathered) {
        List<ReturnedForm> returned =
                feedback.every(addressee.id()).stream().map(EnteredForm::form).toList();
        for (int index = 0; index < returned.size(); index++) {
            ReturnedForm form = returned.get(index);
            boolean counts = index == returned.size() - 1;
            Paper paper = forms.of(addressee.id(), form);
            Paper shown = counts ? paper : paper.titled(paper.title() + "，已由后一份代替");
            gathered.bound().add(new Bound(null, addressee.name(), form.receivedOn(), shown));
            gathered.find(form.scan())
                    .ifPresent(scan -> gathered.file("上传文件/" + folder, scan, "返回的征询意见表", form.receivedOn()));
        }
    }

    private void forwarded(Round round, String unit, Gathered gathered) {
        List<Forwarding> sent = forwardings.ofProposal(round.proposalId()).stream()
                .filter(forwarding -> forwarding.round().equals(round))
                .toList();
        for (Forwarding forwarding : sent) {
            documents
                    .find(round, forwarding.recipientId(), DocumentKind.FORWARDING_SHEET, DocumentFormat.PDF)
                    .ifPresent(sheet -> gathered.sheet(
                            "转送单（%s）".formatted(name(forwarding.recipientId())),
                            unit,
                            forwarding.forwardedOn(),
                            () -> documents.content(sheet)));
        }
        if (!sent.isEmpty()) {
            LocalDate last = sent.get(sent.size() - 1).forwardedOn();
            gathered.sheet("转送签收记录", unit, last, () -> typesetting.pdf(records.receipts(round, sent)));
        }
    }

    /** Every paper that is stored, in both kinds. */
    private void files(Round round, boolean withLetter, String folder, Gathered gathered) {
        for (StoredDocument stored : documents.of(round.proposalId())) {
            if (!stored.round().equals(round) || !withLetter) {
                continue;
            }
            String name = NAMES.getOrDefault(stored.kind(), stored.kind().fileName());
            String whose = stored.recipientId() == null ? "" : "（%s）".formatted(name(stored.recipientId()));
            LocalDate made = stored.renderedAt().atZone(ChinaTime.ZONE).toLocalDate();
            gathered.files()
                    .add(new File(
                            "文件/" + folder,
                            name + whose + "." + stored.format().extension(),
                            name,
                            made,
                            () -> documents.content(stored)));
        }
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
