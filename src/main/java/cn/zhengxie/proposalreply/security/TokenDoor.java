package cn.zhengxie.proposalreply.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before proposers' pages: keeps their addresses out of the access log, and turns away who tries out tokens. */
class TokenDoor extends OncePerRequestFilter {

    /** Requests that bear it are not in Tomcat's access log, see {@code server.tomcat.accesslog.condition-unless}. */
    private static final String UNLOGGED = "proposal-reply.unlogged";

    private final GuessedTokens guessed;

    TokenDoor(GuessedTokens guessed) {
        this.guessed = guessed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(UNLOGGED, true);
        if (guessed.locked(request.getRemoteAddr())) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            guessed.count(request.getRemoteAddr());
        }
    }
}
