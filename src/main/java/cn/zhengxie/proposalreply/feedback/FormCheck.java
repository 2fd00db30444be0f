package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.proposal.Attachments;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether a returned form was entered as it can be; gaps in it are no fault, see {@link Completeness}. */
@Component
class FormCheck {

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9()（）\\-－ 转、/]{5,62}[0-9)）]");
    private static final int LONGEST_OPINION = 4000;
    private static final int LONGEST_NAME = 100;

    private final BusinessDates dates;
    private final Attachments attachments;
    private final Questionnaire questions;

    FormCheck(BusinessDates dates, Attachments attachments, Jurisdiction jurisdiction) {
        this.dates = dates;
        this.attachments = attachments;
        this.questions = jurisdiction.form();
    }

    /** The form as it is to be stored, with the day it came. */
    ReturnedForm checked(ReturnedForm form, LocalDate deliveredOn, boolean scanNeeded) {
        LocalDate receivedOn = dates.pastOrToday(form.receivedOn(), "receivedOn", "收到意见表的日期");
        Refusal.unless(!receivedOn.isBefore(deliveredOn), "receivedOn", "收到意见表的日期不能早于复文寄送日期" + deliveredOn);
        ReturnedForm asked = form.on(questions);
        refuseFuture(form.replyReceivedOn(), "replyReceivedOn", "收到提案答复日期");
        refuseFuture(form.signedOn(), "signedOn", "签名日期");
        Refusal.unless(
                form.phone() == null || TELEPHONE.matcher(form.phone()).matches(),
                "phone",
                "联系电话格式不对，请填写手机号码或带区号的固定电话");
        Refusal.unless(
                form.opinion() == null || form.opinion().length() <= LONGEST_OPINION,
                "opinion",
                "意见及建议不能超过%d个字".formatted(LONGEST_OPINION));
        Refusal.unless(form.signer() == null || form.signed(), "signer", "填写了代签人的，请勾选已签名");
        Refusal.unless(
                form.signer() == null || form.signer().length() <= LONGEST_NAME,
                "signer",
                "代签人不能超过%d个字".formatted(LONGEST_NAME));
        Refusal.unless(form.scan() != null || !scanNeeded, "scan", "请上传意见表的扫描件");
        if (form.scan() != null) {
            attachments.referredTo(form.scan(), "scan");
        }
        return asked.receivedOn(receivedOn);
    }

    private void refuseFuture(LocalDate day, String field, String label) {
        if (day != null) {
            dates.pastOrToday(day, field, label);
        }
    }
}
