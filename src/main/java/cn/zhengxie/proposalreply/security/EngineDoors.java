package cn.zhengxie.proposalreply.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What of the webapps' own API ({@code /camunda/api}) is open to whom. It is an allow-list: what it does not name is for
 * administrators, so that a door nobody thought of is shut.
 */
final class EngineDoors {

    private static final String ENGINE = "/camunda/api/engine/engine/{engine}";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/{plugin}/{engine}";

    /** A second way to log in, and the setup that makes an administrator: shut for everybody. */
    static final RequestMatcher SHUT = any(Stream.of(
                    "/camunda/api/admin/auth/user/{engine}/login/**",
                    "/camunda/api/admin/setup/**",
                    "/camunda/app/*/{engine}/setup/**",
                    "/camunda/app/*/setup/**")
            .map(withDefaults()::matcher));

    /** Queries that Tasklist and Cockpit send by POST, and taking or giving back a task. */
    static final RequestMatcher OPEN = any(Stream.concat(
            Stream.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)
                    .map(method -> withDefaults().matcher(method, "/camunda/api/**")),
            Stream.of(
                            ENGINE + "/task",
                            ENGINE + "/task/count",
                            ENGINE + "/task/{task}/claim",
                            ENGINE + "/task/{task}/unclaim",
                            ENGINE + "/filter/{filter}/list",
                            ENGINE + "/filter/{filter}/count",
                            ENGINE + "/process-instance",
                            ENGINE + "/process-instance/count",
                            ENGINE + "/variable-instance",
                            ENGINE + "/variable-instance/count",
                            ENGINE + "/history/task/count",
                            ENGINE + "/job",
                            ENGINE + "/job/count",
                            ENGINE + "/external-task",
                            ENGINE + "/external-task/count",
                            ENGINE + "/group",
                            COCKPIT + "/incident",
                            COCKPIT + "/incident/",
                            COCKPIT + "/incident/count",
                            COCKPIT + "/process-definition/{definition}/called-process-definitions",
                            COCKPIT + "/process-instance",
                            COCKPIT + "/process-instance/count",
                            COCKPIT + "/process-instance/{instance}/called-process-instances")
                    .map(path -> withDefaults().matcher(HttpMethod.POST, path))));

    private EngineDoors() {}

    private static RequestMatcher any(Stream<? extends RequestMatcher> matchers) {
        return new OrRequestMatcher(matchers.map(RequestMatcher.class::cast).toList());
    }
}
