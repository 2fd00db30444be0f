package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.drafting.Contact;
import cn.zhengxie.proposalreply.drafting.DraftVersion;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.forwarding.Forwarding;
import cn.zhengxie.proposalreply.proposal.Proposer;
import java.time.LocalDate;
import java.util.List;

/** The case file as JSON: facts, units and their rounds, deadlines. Lists are empty where there is nothing yet. */
record CaseFile(
        String businessKey,
        String kind,
        int committee,
        int session,
        String number,
        String title,
        String category,
        boolean key,
        String content,
        LocalDate registeredOn,
        String state,
        List<Proposer> proposers,
        List<UnitPart> units,
        List<DeadlineView> deadlines,
        List<Forwarding> forwardings,
        List<PromiseView> commitments) {

    /** A unit's part with its rounds, the latest last. */
    record UnitPart(
            String unit,
            String name,
            String role,
            String state,
            LocalDate assignedOn,
            String section,
            String drafter,
            String nomination,
            String instruction,
            List<RoundView> rounds) {}

    /** A round: what was talked, written, signed, sent and returned. versions is empty for who may not read drafts. */
    record RoundView(
            int round,
            List<Contact> contacts,
            List<DraftVersion> versions,
            String documentNumber,
            String signedBy,
            LocalDate signedOn,
            LocalDate documentDate,
            String resultClass,
            LocalDate repliedOn,
            List<Recipient> recipients,
            List<FeedbackView> feedback) {}

    /** A deadline that explains itself. */
    record DeadlineView(
            String step,
            String unit,
            int round,
            Long recipient,
            LocalDate anchor,
            LocalDate due,
            boolean provisional,
            List<String> explanation,
            LocalDate metOn) {}

    /** A promise and what became of it. */
    record PromiseView(String unit, String text, LocalDate dueOn, String state) {}
}
