package cn.zhengxie.proposalreply.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an archive again without the times of its making, so that the same content is the same file. */
final class TimelessZip {

    /** The beginning of time in archives. */
    static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TimelessZip() {}

    static byte[] of(byte[] archive) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream timeless = new ZipOutputStream(packed)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                timeless.putNextEntry(copy);
                entries.transferTo(timeless);
                timeless.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
