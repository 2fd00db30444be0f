package cn.zhengxie.proposalreply.signoff;

import java.time.LocalDate;

/**
 * A reply once it is signed.
 *
 * @param signedBy printed as 签发人
 * @param resultClass as the signer fixed it
 * @param documentDate null before 复核登记
 * @param sealedOn null before the seal
 * @param sealedScan attachment id of the sealed letter, or null
 * @param paperScan attachment id of the sheet signed on paper, or null
 */
public record SignedReply(
        String signedBy,
        LocalDate signedOn,
        String resultClass,
        LocalDate documentDate,
        LocalDate sealedOn,
        String sealedScan,
        String paperScan) {}
