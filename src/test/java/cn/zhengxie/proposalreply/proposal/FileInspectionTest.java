package cn.zhengxie.proposalreply.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which uploads are taken, and how the others are refused by name. */
class FileInspectionTest {

    private static final String UNKNOWN = "不是可以上传的文件，只收 PDF、JPEG、PNG、DOCX、XLSX";

    @Test
    void pdfIsTaken() throws IOException {
        assertThat(FileInspection.of("征询意见表.pdf", pdf("", "")).type()).isEqualTo(FileType.PDF);
    }

    @Test
    void picturesAreTaken() throws IOException {
        assertThat(FileInspection.of("扫描.PNG", picture("png")).type()).isEqualTo(FileType.PNG);
        assertThat(FileInspection.of("扫描.jpg", picture("jpg")).type()).isEqualTo(FileType.JPEG);
        assertThat(FileInspection.of("扫描.jpeg", picture("jpg")).type()).isEqualTo(FileType.JPEG);
    }

    @Test
    void aScannersPictureWithoutTheUsualBeginningIsTaken() throws IOException {
        byte[] usual = picture("jpg");
        int usualBlock = 4 + usual[5];
        ByteArrayOutputStream scanned = new ByteArrayOutputStream();
        scanned.write(usual, 0, 2);
        scanned.write(new byte[] {(byte) 0xff, (byte) 0xed, 0, 4, 0, 0});
        scanned.write(usual, usualBlock, usual.length - usualBlock);

        assertThat(FileInspection.of("扫描.jpg", scanned.toByteArray()).type()).isEqualTo(FileType.JPEG);
    }

    @Test
    void officeFilesAreTaken() throws IOException {
        assertThat(FileInspection.of("复文.docx", docx()).type()).isEqualTo(FileType.DOCX);
        assertThat(FileInspection.of("清单.xlsx", ListFiles.xlsx(sheet -> {})).type())
                .isEqualTo(FileType.XLSX);
    }

    @Test
    void pathsAndInvisibleCharactersLeaveTheName() throws IOException {
        assertThat(FileInspection.of("C:\\文件\\意见\u202E\u0000表.pdf", pdf("", "")).fileName())
                .isEqualTo("意见表.pdf");
        assertThat(FileInspection.of("../../etc/表.pdf", pdf("", "")).fileName()).isEqualTo("表.pdf");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused("扫描.pdf", new byte[0], "是空文件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "文件夹/"})
    void aFileWithoutNameIsRefused(String name) {
        assertThatThrownBy(() -> FileInspection.of(name, pdf("", "")))
                .isInstanceOf(Refusal.class)
                .hasMessage("文件没有文件名");
    }

    @Test
    void aRenamedFileIsRefused() throws IOException {
        refused("扫描.png", pdf("", ""), "的内容是PDF，与文件名不符，请改正文件名后再上传");
        refused("扫描.exe", pdf("", ""), "的内容是PDF，与文件名不符，请改正文件名后再上传");
        refused("扫描.pdf", "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1), UNKNOWN);
        refused("扫描.jpg", "<html><script>".getBytes(StandardCharsets.UTF_8), UNKNOWN);
        refused("复文.docx", TableFileTest.zip("readme.txt", new byte[10]), UNKNOWN);
    }

    @Test
    void whatOnlyBeginsLikeItsTypeIsRefused() {
        refused("扫描.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8), "已损坏，打不开");
        refused("扫描.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0}, "已损坏，打不开");
        refused("扫描.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}, "已损坏，打不开");
        refused("复文.docx", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, "已损坏，打不开");
    }

    @Test
    void aCutOffFileIsRefused() throws IOException {
        byte[] whole = docx();
        refused("复文.docx", Arrays.copyOf(whole, whole.length / 2), "已损坏，打不开");
    }

    @Test
    void lockedFilesAreRefused() throws Exception {
        refused("扫描.pdf", pdf("owner", "reader"), "加了密码或权限限制，请取消后再上传");
        refused("扫描.pdf", pdf("owner", ""), "加了密码或权限限制，请取消后再上传");
        refused("复文.docx", TableFileTest.encrypted(docx()), "加了密码，请取消密码后再上传");
    }

    @Test
    void macrosAreRefusedWhateverTheName() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            workbook.createSheet();
            refused("清单.xlsx", ListFiles.bytes(workbook), "里有宏，请另存为不带宏的文件后再上传");
        }
        refused("复文.docx", TableFileTest.zip("word/vbaProject.bin", new byte[10]), "里有宏，请另存为不带宏的文件后再上传");
    }

    @Test
    void oldOfficeFormatsAreRefused() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            refused("清单.xls", workbook.getBytes(), UNKNOWN);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            workbook.write(file);
            refused("清单.xls", file.toByteArray(), "是旧格式的 Office 文件，请另存为 DOCX 或 XLSX 后再上传");
        }
    }

    @Test
    void filesThatUnpackWithoutEndAreRefused() throws IOException {
        refused("清单.xlsx", TableFileTest.bomb(), "解压后过大，不能上传");
        refused("扫描.png", hugePicture(), "的图像尺寸过大，请缩小后再上传");
    }

    private static void refused(String name, byte[] content, String why) {
        assertThatThrownBy(() -> FileInspection.of(name, content))
                .isInstanceOf(Refusal.class)
                .hasMessage("“" + name + "”" + why);
    }

    private static byte[] pdf(String ownerPassword, String userPassword) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (!ownerPassword.isEmpty()) {
                document.protect(new StandardProtectionPolicy(ownerPassword, userPassword, new AccessPermission()));
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }

    /** A picture that claims 65,535 by 65,535 pixels. */
    private static byte[] hugePicture() throws IOException {
        byte[] picture = picture("png");
        ByteBuffer header = ByteBuffer.wrap(picture);
        header.putInt(16, 65_535).putInt(20, 65_535);
        CRC32 checksum = new CRC32();
        checksum.update(picture, 12, 17);
        header.putInt(29, (int) checksum.getValue());
        return picture;
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument letter = new XWPFDocument()) {
            letter.createParagraph().createRun().setText("现答复如下");
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            letter.write(file);
            return file.toByteArray();
        }
    }
}
