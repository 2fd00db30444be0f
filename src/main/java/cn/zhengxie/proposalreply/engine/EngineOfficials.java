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
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The officials as the engine's identity tables have them. The whole name stands in the last name, as Chinese order wants. */
@Component
class EngineOfficials implements Officials {

    private static final String IDENTIFIED = EngineOfficials.class.getName() + ".identified";

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

    /** Looks up who makes the present request, and lets {@link #current} know it for as long as the request lasts. */
    Optional<Official> identify(String id) {
        Optional<Official> official = find(id);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && official.isPresent()) {
            request.setAttribute(IDENTIFIED, official.get(), RequestAttributes.SCOPE_REQUEST);
        }
        return official;
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
    public List<Official> all() {
        return WithoutAuthentication.ask(
                        identity,
                        () -> identity.createUserQuery().orderByUserId().asc().list())
                .stream()
                .map(this::official)
                .toList();
    }

    @Override
    public Optional<String> email(String id) {
        return WithoutAuthentication.ask(
                        identity,
                        () -> Optional.ofNullable(
                                identity.createUserQuery().userId(id).singleResult()))
                .map(User::getEmail)
                .map(String::strip)
                .filter(address -> !address.isEmpty());
    }

    @Override
    public Official current() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            return Official.SYSTEM;
        }
        return identified(login.getName())
                .or(() -> find(login.getName()))
                .orElseThrow(() -> new IllegalStateException("logged in, but not an official: " + login.getName()));
    }

    private static Optional<Official> identified(String id) {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (Official) request.getAttribute(IDENTIFIED, RequestAttributes.SCOPE_REQUEST))
                .filter(official -> official.id().equals(id));
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
