package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;

/** What came with a request. */
final class UploadedFile {

    private UploadedFile() {}

    static byte[] content(MultipartFile file) {
        Refusal.unless(file != null, TableFile.FIELD, "请选择要上传的文件");
        try {
            return file.getBytes();
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
