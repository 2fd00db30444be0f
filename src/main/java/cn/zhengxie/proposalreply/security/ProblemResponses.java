package cn.zhengxie.proposalreply.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** How programs are told that they may not: problem+json. {@code message} repeats it for the engine's webapps, which show that. */
@Component
class ProblemResponses {

    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    AuthenticationEntryPoint loginNeeded() {
        return (request, response, reason) -> write(response, HttpStatus.UNAUTHORIZED, "您尚未登录或登录已失效，请重新登录");
    }

    /** Asks for HTTP Basic again, which only programs see: browsers do not send Basic to us by themselves. */
    AuthenticationEntryPoint basicRefused() {
        return (request, response, reason) -> {
            response.setHeader("WWW-Authenticate", "Basic realm=\"proposal-reply\", charset=\"UTF-8\"");
            write(response, HttpStatus.UNAUTHORIZED, "用户名或密码不对，或因多次输错暂时锁定");
        };
    }

    AccessDeniedHandler forbidden() {
        return (request, response, reason) -> write(response, HttpStatus.FORBIDDEN, "您没有权限办理或查看这一事项");
    }

    private void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "title",
                        status.getReasonPhrase(),
                        "status",
                        status.value(),
                        "detail",
                        sentence,
                        "message",
                        sentence));
    }
}
