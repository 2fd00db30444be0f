package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.poifs.filesystem.FileMagic;

/**
 * What an uploaded file turned out to be. Its content is opened and decides; the name must agree, so that nobody who fetches the
 * file later meets something else than its name says.
 */
record FileInspection(String fileName, FileType type) {

    private static final int LONGEST_NAME = 255;
    private static final byte[] JPEG_BEGINNING = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    /** An A3 page at 1200 dpi; a few bytes can claim far more and fill the memory of whoever opens them. */
    private static final long MOST_PIXELS = 300_000_000;

    /** @throws Refusal at the file, naming it, where it is of no type we take, renamed, empty, damaged, locked or with macros */
    static FileInspection of(String givenName, byte[] content) {
        String name = cleaned(givenName);
        Refusal.unless(!name.isEmpty(), TableFile.FIELD, "文件没有文件名");
        Refusal.unless(name.length() <= LONGEST_NAME, TableFile.FIELD, "文件名不能超过%d个字".formatted(LONGEST_NAME));
        refuse(content.length == 0, name, "是空文件");
        FileType type = typeOf(name, content);
        refuse(!type.fits(name), name, "的内容是%s，与文件名不符，请改正文件名后再上传".formatted(type));
        return new FileInspection(name, type);
    }

    /** Without the path some browsers send, and without invisible characters, which can turn a name's ending around. */
    private static String cleaned(String givenName) {
        String name = givenName == null ? "" : givenName;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
    }

    private static FileType typeOf(String name, byte[] content) {
        return switch (FileMagic.valueOf(content)) {
            case PDF -> pdf(name, content);
            case JPEG -> image(name, content, FileType.JPEG);
            case PNG -> image(name, content, FileType.PNG);
            case OOXML -> office(name, content);
            case OLE2 ->
                throw refusal(
                        name,
                        TableFile.isEncrypted(content) ? "加了密码，请取消密码后再上传" : "是旧格式的 Office 文件，请另存为 DOCX 或 XLSX 后再上传");
            default -> {
                // POI knows only the JPEGs that begin with JFIF or Exif.
                if (!isJpeg(content)) {
                    throw unknown(name);
                }
                yield image(name, content, FileType.JPEG);
            }
        };
    }

    private static boolean isJpeg(byte[] content) {
        return Arrays.equals(JPEG_BEGINNING, Arrays.copyOf(content, JPEG_BEGINNING.length));
    }

    private static FileType pdf(String name, byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            refuse(document.isEncrypted(), name, "加了密码或权限限制，请取消后再上传");
            refuse(document.getNumberOfPages() == 0, name, "里一页也没有");
            return FileType.PDF;
        } catch (InvalidPasswordException locked) {
            throw refusal(name, "加了密码或权限限制，请取消后再上传");
        } catch (IOException damaged) {
            throw damaged(name);
        }
    }

    private static FileType image(String name, byte[] content, FileType type) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw damaged(name);
            }
            ImageReader reader = readers.next();
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
            refuse(pixels > MOST_PIXELS, name, "的图像尺寸过大，请缩小后再上传");
            return type;
        } catch (IOException damaged) {
            throw damaged(name);
        }
    }

    private static FileType office(String name, byte[] content) {
        try (OfficePackage file = OfficePackage.open(content)) {
            refuse(file.hasMacros(), name, "里有宏，请另存为不带宏的文件后再上传");
            if (file.isDocument()) {
                return FileType.DOCX;
            }
            if (file.isWorkbook()) {
                return FileType.XLSX;
            }
            throw unknown(name);
        } catch (OfficePackage.TooLarge bomb) {
            throw refusal(name, "解压后过大，不能上传");
        } catch (OfficePackage.Encrypted locked) {
            throw refusal(name, "加了密码，请取消密码后再上传");
        } catch (IOException damaged) {
            throw damaged(name);
        }
    }

    private static void refuse(boolean fault, String name, String why) {
        if (fault) {
            throw refusal(name, why);
        }
    }

    private static Refusal damaged(String name) {
        return refusal(name, "已损坏，打不开");
    }

    private static Refusal unknown(String name) {
        return refusal(name, "不是可以上传的文件，只收 %s".formatted(FileType.all()));
    }

    private static Refusal refusal(String name, String why) {
        return new Refusal(TableFile.FIELD, "“%s”%s".formatted(name, why));
    }
}
