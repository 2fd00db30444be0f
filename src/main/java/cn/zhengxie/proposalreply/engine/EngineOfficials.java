package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The officials as the engine's identity tables have them. The whole name stands in the last name, as Chinese order wants. */
@Component
class EngineOfficials implements Officials {

    private final IdentityService identity;

    EngineOfficials(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Official> find(String id) {
        return WithoutAuthentication.ask(
                        identity,
                        () -> Optional.ofNullable(
                                identity.createUserQuery().userId(id).singleResult()))
                .map(this::official);
    }

    @Override
    public List<Official> holding(String post) {
        return WithoutAuthentication.ask(identity, () -> identity.createUserQuery()
                        .memberOfGroup(post)
                        .orderByUserId()
                        .asc()
                        .list())
                .stream()
                .map(this::official)
                .toList();
    }

    @Override
    public Official current() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            return Official.SYSTEM;
        }
        return find(login.getName())
                .orElseThrow(() -> new IllegalStateException("logged in, but not an official: " + login.getName()));
    }

    private Official official(User user) {
        List<Group> groups = WithoutAuthentication.ask(
                identity,
                () -> identity.createGroupQuery().groupMember(user.getId()).list());
        return new Official(
                user.getId(), name(user), groups.stream().map(Group::getId).collect(Collectors.toSet()));
    }

    /** People entered in Camunda's Admin may have their name in two parts. */
    private static String name(User user) {
        String name = part(user.getLastName()) + part(user.getFirstName());
        return name.isEmpty() ? user.getId() : name;
    }

    private static String part(String name) {
        return name == null ? "" : name.strip();
    }
}
