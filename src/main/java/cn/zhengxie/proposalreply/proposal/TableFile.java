package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads a table out of whatever file was handed in. Its content decides what it is, never its name. */
final class TableFile {

    /** Name of the upload's field, for faults of the file as a whole. */
    static final String FIELD = "file";

    private TableFile() {}

    /** @throws Refusal at the file where it is no .xlsx and no CSV, or is damaged or too large */
    static Table read(byte[] content) {
        Refusal.unless(content.length > 0, FIELD, "文件是空的，请重新选择");
        Table table =
                switch (FileMagic.valueOf(content)) {
                    case OOXML -> SpreadsheetReader.read(content);
                    case OLE2 -> throw new Refusal(FIELD, whyOldFormatIsRefused(content));
                    case UNKNOWN -> CsvReader.read(content);
                    default -> throw new Refusal(FIELD, "这不是电子表格，请上传 .xlsx 或 UTF-8 编码的 .csv 文件");
                };
        Refusal.unless(!table.isEmpty(), FIELD, "表格是空的，没有任何内容");
        return table;
    }

    private static String whyOldFormatIsRefused(byte[] content) {
        return isEncrypted(content) ? "文件加了密码，请取消密码后再上传" : "这是旧格式的文件，请另存为 .xlsx 后再上传";
    }

    /** Whether an OLE2 file is an encrypted .xlsx or .docx, which Office wraps into that older format. */
    static boolean isEncrypted(byte[] content) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return file.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
