package cn.zhengxie.proposalreply.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up at every request whether the user of a session still exists and which posts he holds now; what the session knows
 * is as old as its login.
 */
class FreshPosts extends OncePerRequestFilter {

    private final Accounts accounts;

    FreshPosts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null) {
            Optional<Set<String>> posts = accounts.posts(login.getName());
            if (posts.isPresent()) {
                refresh(login, posts.get());
            } else {
                end(request);
            }
        }
        chain.doFilter(request, response);
    }

    private static void refresh(Authentication login, Set<String> posts) {
        UsernamePasswordAuthenticationToken fresh = PasswordLogin.authenticated(login.getName(), posts);
        fresh.setDetails(login.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(fresh);
        SecurityContextHolder.setContext(context);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
