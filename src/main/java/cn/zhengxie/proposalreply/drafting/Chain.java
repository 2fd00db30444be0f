package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟稿 审核 核稿 审阅 签发: each step approves, corrects or sends back; the gates are asked of the case file. */
@Service
@Transactional
public class Chain {

    private static final String NO_CONTACT = "还没有面商记录，请先登记与提案者的面商或书面沟通（电话沟通不计入）";

    private final Drafts drafts;
    private final DraftChecks checks;
    private final Contacts contacts;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Chain(
            Drafts drafts,
            DraftChecks checks,
            Contacts contacts,
            Jurisdiction jurisdiction,
            BusinessDates dates,
            AuditTrail audit) {
        this.drafts = drafts;
        this.checks = checks;
        this.contacts = contacts;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.audit = audit;
    }

    /** The drafter hands in; returns the step that gets it next. */
    public ChainStep submit(Round round, DraftForm form, Official by) {
        Refusal.unless(DraftForm.SUBMIT.equals(form.decision()), "decision", "请选择提交");
        ReplyDraftRow row = drafts.open(round);
        String body = form.body() == null ? row.workingText : form.body();
        checks.checkClass(form.resultClass());
        List<String> passed = checks.checkText(round, body, form.resultClass(), form.passedHints());
        checks.checkPublicity(form.publicity(), form.publicityReason());
        List<Promise> givenBefore = round.isCorrection() ? row.draft().promises() : List.of();
        checks.checkPromises(form.resultClass(), form.commitments(), givenBefore, dates.today());
        Refusal.unless(!lacksContact(round), "contacts", NO_CONTACT);
        row.resultClass = form.resultClass();
        row.publicity = form.publicity();
        row.publicityReason = form.publicityReason();
        row.promise(form.commitments());
        ChainStep next = next(row, form.route());
        row.sentBackFrom = null;
        drafts.fix(round, row, body, ChainStep.DRAFT, by);
        String reasons = passed.isEmpty() ? null : "通过的提示：" + String.join("；", passed);
        record(round, ChainStep.DRAFT, "提交复文稿，送" + next.label(), reasons, by);
        return next;
    }

    /** What the checks say to a text as it stands. */
    @Transactional(readOnly = true)
    public List<Objection> objections(Round round, String body, String resultClass) {
        return body == null || body.isBlank() ? List.of() : checks.objections(round, body, resultClass);
    }

    /** What the case file still wants before the drafter can hand in, in sentences. */
    @Transactional(readOnly = true)
    public List<String> missing(Round round) {
        return lacksContact(round) ? List.of(NO_CONTACT) : List.of();
    }

    /** The steps to which a letter at the given step may be sent back. */
    public List<ChainStep> stepsBefore(ChainStep step) {
        return Arrays.stream(ChainStep.values())
                .filter(earlier -> earlier.isBefore(step))
                .filter(earlier ->
                        earlier != ChainStep.ENDORSE || jurisdiction.policy().endorse())
                .toList();
    }

    private boolean lacksContact(Round round) {
        return jurisdiction.policy().contactBeforeReply() && !contacts.madeProperly(round);
    }

    /** A checker decides; returns the step that gets the draft next, the same step where it simply goes on. */
    public ChainStep check(Round round, ChainStep step, CheckForm form, Official by) {
        Refusal.unless(form.decision() != null, "decision", "请选择同意或退回");
        ReplyDraftRow row = drafts.open(round);
        if (form.resultClass() != null) {
            checks.checkClass(form.resultClass());
            row.resultClass = form.resultClass();
        }
        if (form.body() != null) {
            Refusal.unless(!form.body().isBlank(), "body", "请填写复文正文");
            drafts.fix(round, row, form.body(), step, by);
        }
        return switch (form.decision()) {
            case APPROVE -> approve(round, step, row, form, by);
            case SEND_BACK -> sendBack(round, step, row, form, by);
        };
    }

    /** The signer fixes whether the letter is published; null leaves what the drafter proposed. */
    public void fixPublicity(Round round, Publicity publicity, String reason, Official by) {
        ReplyDraftRow row = drafts.open(round);
        if (publicity == null) {
            Refusal.unless(reason == null || reason.isBlank(), "publicity", "写了理由的，请选择公开属性");
            return;
        }
        checks.checkPublicity(publicity, reason);
        String why = publicity == Publicity.OPEN ? null : reason.strip();
        if (publicity == row.publicity && Objects.equals(why, row.publicityReason)) {
            return;
        }
        String before = row.publicity == null ? "未定" : row.publicity.label();
        row.publicity = publicity;
        row.publicityReason = why;
        String what = "公开属性由%s定为%s".formatted(before, publicity.label());
        audit.record(round.act("核定公开属性", dates.today(), what).because(why), by);
    }

    /**
     * The signer has signed the letter on paper, and the office enters that. What he signed is the latest version: what somebody
     * was still writing has been seen by nobody.
     *
     * @return the class it is signed with
     */
    public String signOnPaper(Round round, LocalDate signedOn, Official signer, Official by) {
        ReplyDraftRow row = drafts.open(round);
        drafts.dropUnfinished(round, row);
        checks.checkText(round, row.workingText);
        checks.checkClass(row.resultClass);
        String what = "%s在纸质稿上签发，%s补录".formatted(signer.name(), by.name());
        audit.record(round.act(ChainStep.SIGN.label(), signedOn, what), by, signer);
        return row.resultClass;
    }

    /** 补录 of a reply on paper: its class and promises are known here, its text is not. */
    public void enterWritten(Round round, String resultClass, List<Promise> promises) {
        checks.checkClass(resultClass);
        Refusal.unless(!"B".equals(resultClass) || !promises.isEmpty(), "promise", "办理结果为B的，请填写承诺事项和完成日期");
        ReplyDraftRow row = drafts.open(round);
        row.resultClass = resultClass;
        row.promise(promises);
    }

    private ChainStep approve(Round round, ChainStep step, ReplyDraftRow row, CheckForm form, Official by) {
        checks.checkText(round, row.workingText);
        checks.checkClass(row.resultClass);
        // What passes on is a version, however it came into the letter: nothing is signed that nobody can read again.
        drafts.fix(round, row, row.workingText, step, by);
        record(round, step, "同意", form.comment(), by);
        return step;
    }

    private ChainStep sendBack(Round round, ChainStep step, ReplyDraftRow row, CheckForm form, Official by) {
        Refusal.unless(form.comment() != null && !form.comment().isBlank(), "comment", "退回时请写明理由");
        Refusal.unless(form.sendBackTo() != null && form.sendBackTo().isBefore(step), "sendBackTo", "请选择退回到哪一步");
        Refusal.unless(
                form.sendBackTo() != ChainStep.ENDORSE || jurisdiction.policy().endorse(), "sendBackTo", "本市不设审阅这一步");
        row.sentBackFrom = step;
        record(round, step, "退回" + form.sendBackTo().label(), form.comment(), by);
        return form.sendBackTo();
    }

    private static ChainStep next(ReplyDraftRow row, DraftForm.Route route) {
        if (route != DraftForm.Route.DIRECT) {
            return ChainStep.REVIEW;
        }
        Refusal.unless(row.sentBackFrom != null, "route", "没有被退回过，不能直送退回人");
        return row.sentBackFrom;
    }

    private void record(Round round, ChainStep step, String what, String comment, Official by) {
        audit.record(round.act(step.label(), dates.today(), what).because(comment), by);
    }
}
