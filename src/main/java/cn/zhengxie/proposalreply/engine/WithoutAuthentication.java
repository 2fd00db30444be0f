package cn.zhengxie.proposalreply.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Runs a query of ours with the engine's rights check off, whoever is logged in, and restores the login after it. */
final class WithoutAuthentication {

    private WithoutAuthentication() {}

    static <T> T ask(IdentityService identity, Supplier<T> question) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
