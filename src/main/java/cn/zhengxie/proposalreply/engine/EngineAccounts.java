package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.security.Accounts;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Logins against the engine's users. The engine's own wait after a wrong password (3 s, doubling) stays in force. */
@Component
class EngineAccounts implements Accounts {

    private final IdentityService identity;
    private final EngineOfficials officials;

    EngineAccounts(@Lazy IdentityService identity, EngineOfficials officials) {
        this.identity = identity;
        this.officials = officials;
    }

    @Override
    public boolean passwordMatches(String id, String password) {
        return WithoutAuthentication.ask(identity, () -> identity.checkPassword(id, password));
    }

    @Override
    public Optional<Set<String>> posts(String id) {
        return officials.identify(id).map(Official::posts);
    }
}
