package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.drafting.Chain;
import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.drafting.CheckForm.Decision;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.PrintableCharacters;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签发, 复核登记 and 用印核发: what makes a draft a letter. */
@Service
@Transactional
public class SignOffs {

    /** What shows a signature as it was written; a document that one can edit does not. */
    private static final Set<String> SCANS = Set.of("application/pdf", "image/jpeg", "image/png");

    private final SignOffRepository repository;
    private final Chain chain;
    private final Drafts drafts;
    private final DocumentNumbers numbers;
    private final Officials officials;
    private final Attachments attachments;
    private final PrintableCharacters fonts;
    private final Assignments assignments;
    private final BusinessDates dates;
    private final AuditTrail audit;

    SignOffs(
            SignOffRepository repository,
            Chain chain,
            Drafts drafts,
            DocumentNumbers numbers,
            Officials officials,
            Attachments attachments,
            PrintableCharacters fonts,
            Assignments assignments,
            BusinessDates dates,
            AuditTrail audit) {
        this.repository = repository;
        this.chain = chain;
        this.drafts = drafts;
        this.numbers = numbers;
        this.officials = officials;
        this.attachments = attachments;
        this.fonts = fonts;
        this.assignments = assignments;
        this.dates = dates;
        this.audit = audit;
    }

    /** The signer signs, fixing text and class, or sends back; returns the step that gets the draft next. */
    public ChainStep sign(Round round, SignForm form, Official by) {
        if (form.paperScan() != null) {
            attachments.referredTo(form.paperScan(), "paperScan");
        }
        ChainStep next = chain.check(round, ChainStep.SIGN, form.check(), by);
        if (form.decision() == Decision.APPROVE) {
            chain.fixPublicity(round, form.publicity(), form.publicityReason(), by);
            SignOffRow row = repository.find(round).orElseGet(() -> new SignOffRow(round));
            row.signedBy = printed(signer(round.unit(), form, by));
            row.signedOn = dates.pastOrToday(form.signedOn(), "signedOn", "签发日期");
            row.paperScan = form.paperScan();
            row.resultClass = drafts.find(round).orElseThrow().resultClass();
            repository.saveAndFlush(row);
        }
        return next;
    }

    /** The office enters what the signer signed on paper, with the signed sheet. */
    public void signOnPaper(Round round, PaperSignature signature, Official by) {
        Official signer = signerOf(round.unit(), signature.signedBy());
        Refusal.unless(signature.signedOn() != null, "signedOn", "请填写签发日期");
        LocalDate signedOn = dates.pastOrToday(signature.signedOn(), "signedOn", "签发日期");
        LocalDate assignedOn =
                assignments.holding(round.proposalId(), round.unit()).assignedOn();
        Refusal.unless(!signedOn.isBefore(assignedOn), "signedOn", "签发日期不能早于交办日期" + assignedOn);
        Refusal.unless(isFilled(signature.scan()), "scan", "请上传签批件扫描件");
        String type = attachments.referredTo(signature.scan(), "scan").contentType();
        Refusal.unless(SCANS.contains(type), "scan", "签批件扫描件只收 PDF、JPEG 或 PNG");
        SignOffRow row = repository.find(round).orElseGet(() -> new SignOffRow(round));
        row.resultClass = chain.signOnPaper(round, signedOn, signer, by);
        row.signedBy = printed(signer.name());
        row.signedOn = signedOn;
        row.paperScan = signature.scan();
        repository.saveAndFlush(row);
    }

    /**
     * 补录 of a letter that was signed, numbered and sealed on paper. A letter bears the day of its signature as its date; when it
     * was sealed is not asked for, and no later step wants to know more than that it was.
     */
    public void enterSigned(Round round, PaperReply letter, Official by) {
        SignOffRow row = new SignOffRow(round);
        row.signedBy = letter.signedBy();
        row.signedOn = dates.pastOrToday(letter.signedOn(), "signedOn", "签发日期");
        row.documentDate = row.signedOn;
        row.sealedOn = row.signedOn;
        row.resultClass = drafts.find(round).orElseThrow().resultClass();
        repository.saveAndFlush(row);
        String what = "%s在纸质稿上签发（补录），复文原件为纸质，未录入系统".formatted(row.signedBy);
        record(round, "签发", row.signedOn, what, null, by);
        numbers.enter(round, letter, by);
    }

    /** 补录: the scan of a letter that was there on paper only, which is the letter from then on; entered once. */
    public void enterScan(Round round, String scan, Official by) {
        SignOffRow row = signed(round);
        boolean onPaper = row.sealedOn != null && drafts.versions(round).isEmpty();
        Refusal.unless(onPaper, "scan", "这件复文在系统内拟稿用印，不能补传扫描件");
        Refusal.unless(row.sealedScan == null, "scan", "复文扫描件已经补传，不能更换");
        Refusal.unless(isFilled(scan), "scan", "请上传复文扫描件");
        String type = attachments.referredTo(scan, "scan").contentType();
        Refusal.unless(SCANS.contains(type), "scan", "复文扫描件只收 PDF、JPEG 或 PNG");
        row.sealedScan = scan;
        repository.saveAndFlush(row);
        record(round, "补传复文", dates.today(), "补传纸质复文的扫描件，此后以扫描件转送、寄送和归档", null, by);
    }

    /** The office checks the signed letter and gives it its date, or sends it back to the drafter. */
    public void register(Round round, RegisterForm form, Official by) {
        Refusal.unless(form.decision() != null, "decision", "请选择同意或退回");
        if (form.decision() == Decision.SEND_BACK) {
            Refusal.unless(isFilled(form.comment()), "comment", "退回时请写明理由");
            record(round, "复核登记", dates.today(), "退回拟稿", form.comment(), by);
            return;
        }
        SignOffRow row = signed(round);
        LocalDate documentDate = dates.pastOrToday(form.documentDate(), "documentDate", "成文日期");
        Refusal.unless(!documentDate.isBefore(row.signedOn), "documentDate", "成文日期不能早于签发日期");
        row.documentDate = documentDate;
        record(round, "复核登记", documentDate, "复核通过，成文日期" + documentDate, form.comment(), by);
    }

    /** The office seals the letter, or recalls it. */
    public void seal(Round round, SealForm form, Official by) {
        Refusal.unless(form.decision() != null, "decision", "请选择核发或撤回");
        if (form.decision() == SealForm.Decision.RECALL) {
            Refusal.unless(isFilled(form.reason()), "reason", "撤回时请写明理由");
            boolean numberVoided = numbers.announceVoid(round, form.reason());
            String what = numberVoided ? "复文不予核发，文号作废，退回拟稿" : "复文不予核发，退回拟稿";
            record(round, "撤回", dates.today(), what, form.reason(), by);
            return;
        }
        SignOffRow row = signed(round);
        LocalDate sealedOn = dates.pastOrToday(form.sealedOn(), "sealedOn", "用印日期");
        Refusal.unless(!sealedOn.isBefore(row.documentDate), "sealedOn", "用印日期不能早于成文日期");
        if (form.sealedScan() != null) {
            attachments.referredTo(form.sealedScan(), "sealedScan");
        }
        row.sealedOn = sealedOn;
        row.sealedScan = form.sealedScan();
        record(round, "用印核发", sealedOn, numbers.issuedFor(round).orElseThrow() + "用印核发", null, by);
    }

    @Transactional(readOnly = true)
    public Optional<SignedReply> find(Round round) {
        return repository.find(round).map(SignOffRow::signedReply);
    }

    /** Who is printed as 签发人 is who signed: whoever is here, or, with the signed sheet, another signer of the unit. */
    private String signer(String unit, SignForm form, Official by) {
        if (!isFilled(form.signedBy()) || form.signedBy().equals(by.name())) {
            return by.name();
        }
        Refusal.unless(
                officials.holding(Posts.signer(unit)).stream()
                        .anyMatch(official -> official.name().equals(form.signedBy())),
                "signedBy",
                "“%s”不是本单位的签发人".formatted(form.signedBy()));
        Refusal.unless(form.paperScan() != null, "paperScan", "由他人在纸上签发的，请上传签批件扫描件");
        return form.signedBy();
    }

    /** The holder of the signer's post, by name or, where two have the same, by login name. */
    private Official signerOf(String unit, String signedBy) {
        Refusal.unless(isFilled(signedBy), "signedBy", "请选择签发人");
        return officials.holding(Posts.signer(unit)).stream()
                .filter(official -> signedBy.equals(official.id()) || signedBy.equals(official.name()))
                .findFirst()
                .orElseThrow(() -> new Refusal("signedBy", "“%s”不是本单位的签发人".formatted(signedBy)));
    }

    /** The name is printed on the letter. */
    private String printed(String signer) {
        String complaint = fonts.complaint(signer);
        Refusal.unless(complaint.isEmpty(), "signedBy", "签发人“%s”：%s".formatted(signer, complaint));
        return signer;
    }

    private SignOffRow signed(Round round) {
        return repository.find(round).orElseThrow(() -> new Refusal(null, "复文还没有签发"));
    }

    private void record(Round round, String verb, LocalDate on, String what, String reason, Official by) {
        audit.record(round.act(verb, on, what).because(reason), by);
    }

    private static boolean isFilled(String text) {
        return text != null && !text.isBlank();
    }
}
