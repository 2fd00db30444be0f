package cn.zhengxie.proposalreply.engine;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes rights into the engine; the same right twice is one right. What the code grants replaces what stood there. */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(@Lazy AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void toGroup(String group, Resource resource, String id, Permission... permissions) {
        Authorization present = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization authorization = present == null ? forGroup(group) : present;
        save(authorization, resource, id, permissions);
    }

    /** To everybody who can log in. */
    void toAll(Resource resource, String id, Permission... permissions) {
        Authorization present = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization authorization =
                present == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL) : present;
        save(authorization, resource, id, permissions);
    }

    private Authorization forGroup(String group) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        return authorization;
    }

    private void save(Authorization authorization, Resource resource, String id, Permission... permissions) {
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }
}
