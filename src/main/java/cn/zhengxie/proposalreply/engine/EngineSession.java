package cn.zhengxie.proposalreply.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands the user of Spring Security, whose posts were looked up for this very request, to Camunda's webapps and, for our API,
 * to the engine itself.
 */
@Configuration
class EngineSession {

    /** After Spring Security (-100) and before Camunda's own filters, which have no order. */
    private static final int BEFORE_CAMUNDA = 101;

    @Bean
    FilterRegistrationBean<Filter> userOfWebapps() {
        FilterRegistrationBean<Filter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", LoggedIn.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(BEFORE_CAMUNDA);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> userOfApi(@Lazy IdentityService identity) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new UserOfApi(identity));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(BEFORE_CAMUNDA);
        return registration;
    }

    private static Authentication login() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login instanceof AnonymousAuthenticationToken ? null : login;
    }

    /** Camunda makes this by class name, so it has no arguments and is public. */
    public static class LoggedIn implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Authentication login = login();
            return login == null
                    ? AuthenticationResult.unsuccessful()
                    : AuthenticationResult.successful(login.getName());
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // Spring Security has answered before.
        }
    }

    private static class UserOfApi extends OncePerRequestFilter {

        private final IdentityService identity;

        UserOfApi(IdentityService identity) {
            this.identity = identity;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Authentication login = login();
            if (login == null) {
                chain.doFilter(request, response);
                return;
            }
            List<String> posts = login.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .toList();
            identity.setAuthentication(login.getName(), posts);
            try {
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        }
    }
}
