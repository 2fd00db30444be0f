package cn.zhengxie.proposalreply.security;

import cn.zhengxie.proposalreply.organization.Officials;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tests only: says for whom a request to our API runs, and fails on demand. */
@Hidden
@RestController
@RequestMapping("/api/probe")
class ProbeApi {

    private final Officials officials;
    private final IdentityService identity;

    ProbeApi(Officials officials, IdentityService identity) {
        this.officials = officials;
        this.identity = identity;
    }

    @GetMapping
    Map<String, Object> who() {
        Authentication engine = identity.getCurrentAuthentication();
        return Map.of(
                "official", officials.current().name(),
                "engineUser", engine.getUserId(),
                "enginePosts", List.copyOf(engine.getGroupIds()));
    }

    @PostMapping
    Map<String, String> act() {
        return Map.of("official", officials.current().id());
    }

    @GetMapping("/failure")
    void fail() {
        throw new IllegalStateException("secret inside");
    }
}
