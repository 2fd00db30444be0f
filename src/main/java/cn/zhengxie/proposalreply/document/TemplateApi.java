package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The .docx templates: an administrator takes one out, edits it in Word or WPS, and puts it back. */
@RestController
@RequestMapping("/api/templates")
class TemplateApi {

    private final PaperTemplates templates;
    private final Officials officials;

    TemplateApi(PaperTemplates templates, Officials officials) {
        this.templates = templates;
        this.officials = officials;
    }

    @GetMapping
    List<PaperTemplates.InForce> all() {
        administrator();
        return templates.all();
    }

    @GetMapping("/{name}.docx")
    ResponseEntity<byte[]> template(@PathVariable String name) {
        administrator();
        PaperTemplate template = paper(name);
        ContentDisposition named = ContentDisposition.attachment()
                .filename(template.label() + "模板.docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DocumentFormat.DOCX.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(templates.template(template.fileName()));
    }

    @PostMapping(path = "/{name}.docx", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(@PathVariable String name, @RequestParam(required = false) MultipartFile file) {
        Official official = administrator();
        Refusal.unless(file != null && !file.isEmpty(), "file", "请选择模板文件（.docx）");
        try {
            templates.replace(paper(name), file.getBytes(), official);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @DeleteMapping("/{name}.docx")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable String name) {
        templates.restore(paper(name), administrator());
    }

    private static PaperTemplate paper(String name) {
        return PaperTemplate.named(name).orElseThrow(() -> new NoSuchElementException("没有这种文书的模板"));
    }

    private Official administrator() {
        Official official = officials.current();
        if (!official.holds(Posts.ADMINISTRATOR)) {
            throw new AccessDeniedException(official.id() + " is no administrator");
        }
        return official;
    }
}
