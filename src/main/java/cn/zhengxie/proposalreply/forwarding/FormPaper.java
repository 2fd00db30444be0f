package cn.zhengxie.proposalreply.forwarding;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.document.FeedbackFormSheet;
import cn.zhengxie.proposalreply.document.Paper;
import cn.zhengxie.proposalreply.document.RecordedForm;
import cn.zhengxie.proposalreply.document.ReplyDocuments;
import cn.zhengxie.proposalreply.document.Typesetting;
import cn.zhengxie.proposalreply.feedback.ReturnedForm;
import cn.zhengxie.proposalreply.feedback.Satisfaction;
import cn.zhengxie.proposalreply.proposal.Attachments;
import org.springframework.stereotype.Component;

/** A returned form as a paper: its scan, or where there is none what was recorded of it, in the form's own lines. */
@Component
public class FormPaper {

    private static final String TITLE = "征询意见表（%s）";

    private final Dispatch dispatch;
    private final Attachments attachments;
    private final ReplyDocuments papers;
    private final Typesetting typesetting;

    FormPaper(Dispatch dispatch, Attachments attachments, ReplyDocuments papers, Typesetting typesetting) {
        this.dispatch = dispatch;
        this.attachments = attachments;
        this.papers = papers;
        this.typesetting = typesetting;
    }

    public Paper of(long recipientId, ReturnedForm form) {
        Recipient proposer = dispatch.get(recipientId);
        String title = TITLE.formatted(proposer.name());
        return attachments
                .find(form.scan() == null ? "" : form.scan())
                .map(scan -> Paper.uploaded(title, scan, () -> attachments.content(scan)))
                .orElseGet(() -> Paper.pdf(title, () -> typesetting.pdf(recorded(proposer, form))));
    }

    private RecordedForm recorded(Recipient proposer, ReturnedForm form) {
        Satisfaction satisfaction = form.satisfaction();
        FeedbackFormSheet blank = papers.form(proposer.round());
        return new RecordedForm(
                blank,
                proposer.name(),
                form.replyReceivedOn(),
                form.ratings().byName(),
                satisfaction == null ? null : satisfaction.label(blank.questions()),
                form.opinion(),
                form.signed(),
                form.phone(),
                form.signedOn(),
                form.receivedOn(),
                form.online());
    }
}
