package cn.zhengxie.proposalreply.publication;

/**
 * One place of a letter that is not published as it was written.
 *
 * @param kind what it is
 * @param original what the letter says
 * @param shown what stands instead, empty where nothing does
 * @param place part of the letter, e.g. 正文
 * @param context the original with what stands around it
 */
public record Masking(MaskingKind kind, String original, String shown, String place, String context) {}
