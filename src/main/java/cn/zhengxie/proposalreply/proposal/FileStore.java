package cn.zhengxie.proposalreply.proposal;

/** Where bytes are kept, addressed by their hash: scans, attachments, letters. A port, so that an object store can replace it. */
public interface FileStore {

    /** Keeps the bytes, once however often they come; returns their SHA-256 in hexadecimal. */
    String keep(byte[] content);

    /** @throws java.util.NoSuchElementException where nothing with that hash was kept */
    byte[] fetch(String hash);
}
