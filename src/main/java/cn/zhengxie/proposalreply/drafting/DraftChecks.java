package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.TelephoneNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a draft must be before it leaves the drafter: complete, of a known class, without blanks or personal data. */
@Component
class DraftChecks {

    private static final Pattern BLANK_LEFT = Pattern.compile("[×xX]{3,}|【[^】]*】|\\?{3,}|？{3,}");

    private final Jurisdiction jurisdiction;

    DraftChecks(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    void checkText(Proposal proposal, String body) {
        Refusal.unless(body != null && !body.isBlank(), "body", "请填写复文正文");
        var blank = BLANK_LEFT.matcher(body);
        Refusal.unless(!blank.find(), "body", "复文正文中还有没有填好的地方，请补齐后再提交");
        for (Proposer proposer : proposal.proposers()) {
            boolean told = TelephoneNumbers.of(proposer.telephone()).standIn(body);
            Refusal.unless(!told, "body", "复文正文中出现了提案者的联系电话，请删去");
        }
    }

    void checkClass(String resultClass) {
        Refusal.unless(
                resultClass != null && jurisdiction.resultClasses().containsKey(resultClass), "resultClass", "请选择办理结果");
    }

    void checkPublicity(Publicity publicity, String reason) {
        Refusal.unless(publicity != null, "publicity", "请选择公开属性");
        Refusal.unless(
                publicity == Publicity.OPEN || (reason != null && !reason.isBlank()),
                "publicityReason",
                "不主动公开的，请写明理由");
    }

    /** Class B says that something will be done: what, and until when. A promise that was given before may be over by now. */
    void checkPromises(String resultClass, List<Promise> promises, List<Promise> givenBefore, LocalDate today) {
        Refusal.unless(!"B".equals(resultClass) || !promises.isEmpty(), "commitments", "办理结果为B的，请填写承诺事项和完成日期");
        for (int index = 0; index < promises.size(); index++) {
            Promise promise = promises.get(index);
            String row = DraftForm.commitment(index);
            Refusal.unless(promise.text() != null && !promise.text().isBlank(), row + ".text", "请填写承诺事项的内容");
            Refusal.unless(promise.dueOn() != null, row + ".dueOn", "请填写承诺事项的完成日期");
            boolean ahead = promise.dueOn().isAfter(today) || givenBefore.contains(promise);
            Refusal.unless(ahead, row + ".dueOn", "承诺事项的完成日期应在今天以后");
        }
    }
}
