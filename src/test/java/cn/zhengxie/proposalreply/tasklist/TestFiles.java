package cn.zhengxie.proposalreply.tasklist;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** Files to be uploaded. */
final class TestFiles {

    private TestFiles() {}

    /** A scan of one empty page. */
    static Path pdf(Path file) {
        return pdf(file, "");
    }

    static Path lockedPdf(Path file) {
        return pdf(file, "secret");
    }

    private static Path pdf(Path file, String password) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(file.toFile());
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Path workbookWithMacros(Path file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
                OutputStream content = Files.newOutputStream(file)) {
            workbook.createSheet();
            workbook.write(content);
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A program, whatever the file is called. */
    static Path program(Path file) {
        return file(file, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
    }

    static Path empty(Path file) {
        return file(file, new byte[0]);
    }

    private static Path file(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
