package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.drafting.Contact;
import cn.zhengxie.proposalreply.drafting.Contacts;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What a unit keeps of a case: the parts of the case file that its tests look into or add to. */
record UnitFiles(
        Assignments assignments,
        Contacts contacts,
        Attachments attachments,
        DocumentNumbers numbers,
        Documents documents,
        Dispatch dispatch,
        FeedbackForms feedback) {

    void meet(Round round, LocalDate on, Official by) {
        Contact meeting =
                new Contact(Contact.Phase.BEFORE, Contact.Manner.IN_PERSON, on, "会议室", null, null, "当面听取委员意见", null);
        contacts.add(round, meeting, by);
    }

    String scan(Official by) {
        return attachments
                .keep("意见表.jpg", "image/jpeg", new byte[] {1, 2, 3}, by)
                .id();
    }

    /** Puts short papers on file, so that nothing needs to be typeset where a test does not look at papers. */
    void typesetShortly(Round round) {
        keep(round, DocumentKind.REPLY, DocumentFormat.PDF);
        keep(round, DocumentKind.REPLY, DocumentFormat.DOCX);
        if (!round.isCorrection()) {
            keep(round, DocumentKind.FEEDBACK_FORM, DocumentFormat.PDF);
            keep(round, DocumentKind.FEEDBACK_FORM, DocumentFormat.DOCX);
        }
    }

    private void keep(Round round, DocumentKind kind, DocumentFormat format) {
        if (documents.find(round, null, kind, format).isEmpty()) {
            documents.keep(round, null, kind, format, kind.name().getBytes(StandardCharsets.UTF_8));
        }
    }
}
