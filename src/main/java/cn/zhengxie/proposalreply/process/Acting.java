package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.organization.Official;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** In whose name the engine is asked to do something; afterwards the thread is again whose it was. */
@Component
class Acting {

    private final IdentityService identity;

    Acting(IdentityService identity) {
        this.identity = identity;
    }

    /** In nobody's name: the engine checks no rights, so the caller must have. */
    <T> T asSystem(Supplier<T> act) {
        return authenticated(null, act);
    }

    /** In the official's own name: the engine checks his right and logs it. */
    <T> T as(Official official, Supplier<T> act) {
        return authenticated(new Authentication(official.id(), List.copyOf(official.posts())), act);
    }

    private <T> T authenticated(Authentication acting, Supplier<T> act) {
        Authentication before = identity.getCurrentAuthentication();
        authenticate(acting);
        try {
            return act.get();
        } finally {
            authenticate(before);
        }
    }

    private void authenticate(Authentication authentication) {
        if (authentication == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(
                    authentication.getUserId(), authentication.getGroupIds(), authentication.getTenantIds());
        }
    }
}
