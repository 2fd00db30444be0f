package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.drafting.CheckForm;
import cn.zhengxie.proposalreply.drafting.Publicity;
import java.time.LocalDate;

/**
 * What the signer decides.
 *
 * @param publicity as the signer fixes it, null where it stays as the drafter proposed it
 * @param signedBy the name to be printed as 签发人; empty = who is signing here
 * @param signedOn day of signature, today if empty
 * @param paperScan the sheet signed on paper, where somebody else signed than who enters it
 */
public record SignForm(
        CheckForm.Decision decision,
        String comment,
        ChainStep sendBackTo,
        String body,
        String resultClass,
        Publicity publicity,
        String publicityReason,
        String signedBy,
        LocalDate signedOn,
        String paperScan) {

    CheckForm check() {
        return new CheckForm(decision, comment, sendBackTo, body, resultClass);
    }
}
