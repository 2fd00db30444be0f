package cn.zhengxie.proposalreply.archive;

import java.io.InputStream;

/**
 * An archive package ready to leave.
 *
 * @param content reads a file that nobody else can find any more
 * @param manifestHash SHA-256 of its manifest
 */
record PackedCase(String fileName, long size, InputStream content, String manifestHash) {}
