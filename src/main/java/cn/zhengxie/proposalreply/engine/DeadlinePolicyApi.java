package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The city's table of deadlines: taken out, edited in Camunda Modeler, put back as a deployment of its own. */
@RestController
@RequestMapping("/api/deadline-policy")
class DeadlinePolicyApi {

    private static final String CITYS_OWN = "本市办理期限表";

    private final RepositoryService repository;
    private final DeployedPolicy deployed;
    private final Officials officials;

    DeadlinePolicyApi(RepositoryService repository, Officials officials) {
        this.repository = repository;
        this.deployed = new DeployedPolicy(repository);
        this.officials = officials;
    }

    record InForce(int version) {}

    /** The table that is in force. */
    @GetMapping
    ResponseEntity<byte[]> table() {
        administrator();
        byte[] content = deployed.latest().map(deployed::content).orElseGet(PackagedPolicy::content);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deadline-policy.dmn\"")
                .body(content);
    }

    /** Puts a table into force; a broken one is refused and the one before it stays. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    InForce deploy(@RequestParam(required = false) MultipartFile file) {
        administrator();
        Refusal.unless(file != null && !file.isEmpty(), "file", "请选择期限表文件（.dmn）");
        byte[] content = content(file);
        // The gate lets through what does not decide on deadlines; here nothing else is meant.
        DeadlineTableCheck.check(content);
        repository
                .createDeployment()
                .name(CITYS_OWN)
                .addInputStream(PackagedPolicy.FILE, new ByteArrayInputStream(content))
                .deploy();
        return new InForce(deployed.latest().orElseThrow().getVersion());
    }

    private void administrator() {
        Official official = officials.current();
        if (!official.holds(Posts.ADMINISTRATOR)) {
            throw new AccessDeniedException(official.id() + " is no administrator");
        }
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
