package cn.zhengxie.proposalreply.archive;

import cn.zhengxie.proposalreply.organization.Officials;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The archive package of a case that has ended. */
@RestController
class ArchiveApi {

    /** SHA-256 of {@code manifest.json}, which has those of everything else. */
    static final String MANIFEST_HASH = "X-Manifest-SHA256";

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Archives archives;
    private final Officials officials;

    ArchiveApi(Archives archives, Officials officials) {
        this.archives = archives;
        this.officials = officials;
    }

    @GetMapping("/api/proposals/{businessKey}/archive.zip")
    ResponseEntity<InputStreamResource> fetch(@PathVariable String businessKey) {
        PackedCase packed = archives.pack(businessKey, officials.current());
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(packed.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .contentLength(packed.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header(MANIFEST_HASH, packed.manifestHash())
                .body(new InputStreamResource(packed.content()));
    }
}
