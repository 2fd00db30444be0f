package cn.zhengxie.proposalreply.proposal;

/** A file an official uploaded: scans, receipts, enclosures. */
public record Attachment(String id, String fileName, String contentType, long size, String hash) {}
