package cn.zhengxie.proposalreply.signoff;

import java.time.LocalDate;

/**
 * A signature on paper, as the unit's office enters it (纸质签批补录).
 *
 * @param unit whose letter, by code; empty where the office has one letter of the case to be signed
 * @param correction whether a correction is meant; empty where the unit has one letter of the case to be signed
 * @param signedBy name or login name of a holder of the signer's post
 * @param scan attachment id of the signed sheet
 */
public record PaperSignature(String unit, Boolean correction, String signedBy, LocalDate signedOn, String scan) {}
