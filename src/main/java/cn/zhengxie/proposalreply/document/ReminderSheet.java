package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.time.LocalDate;

/**
 * The 催办单.
 *
 * @param kind whose words it uses
 * @param issuer who reminds, e.g. 市委市政府督查局
 * @param number e.g. 催〔2026〕3号
 * @param addressee who is reminded
 * @param step what is to be done, e.g. 办复
 * @param dueOn null where no deadline ran
 * @param told who was told, in words
 */
public record ReminderSheet(
        ProposalKind kind,
        String issuer,
        String number,
        String addressee,
        String proposalNumber,
        String proposalTitle,
        String step,
        LocalDate dueOn,
        String text,
        String told,
        LocalDate issuedOn) {}
