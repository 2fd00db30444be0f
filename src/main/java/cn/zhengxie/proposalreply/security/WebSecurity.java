package cn.zhengxie.proposalreply.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login for Tasklist, Cockpit, our API and our pages, in five chains: programs (HTTP Basic), static files,
 * proposers with the tokens of their pages, everybody who reads what is published, people.
 */
@Configuration
class WebSecurity {

    /** Group of administrators; posts are authorities by their group id. */
    static final String ADMINISTRATOR = "camunda-admin";

    /** No script, no frame, nothing from elsewhere. */
    private static final String STRANGERS_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";

    private static final RequestMatcher API = withDefaults().matcher("/api/**");
    private static final RequestMatcher ENGINE_API = withDefaults().matcher("/camunda/api/**");
    private static final RequestMatcher ENGINE_LOGOUT =
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

    private final ProblemResponses problems;

    WebSecurity(ProblemResponses problems) {
        this.problems = problems;
    }

    /** Programs: no session and no CSRF. Only where the header is there, so that a browser never gets a challenge. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher(new AndRequestMatcher(API, WebSecurity::hasBasicCredentials))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems.basicRefused()))
                .exceptionHandling(failures -> failures.accessDeniedHandler(problems.forbidden()))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Scripts, styles and pictures hold no secrets. Spring's no-store would make every page load megabytes again. */
    @Bean
    @Order(2)
    SecurityFilterChain staticFiles(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths(
                        "/camunda/lib/**", "/camunda/assets/**", "/camunda/favicon.ico", "/assets/**", "/webjars/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * A proposer's own page. What opens it is the token in its address; there is no cookie and no login, and those of an official
     * who sits at the same browser are not looked at. So a foreign page has nothing to ride on: to send a form in a proposer's name
     * it would have to know his token, and then it could as well open the page. That is why there is no CSRF token here.
     */
    @Bean
    @Order(3)
    SecurityFilterChain proposers(HttpSecurity http, GuessedTokens guessedTokens) throws Exception {
        return http.securityMatcher(paths("/feedback/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new TokenDoor(guessedTokens), AnonymousAuthenticationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRANGERS_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive")))
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What is published, for everybody: read only, without session, and to be kept by caches as the pages themselves say. */
    @Bean
    @Order(4)
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/public/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRANGERS_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .cacheControl(cache -> cache.disable()))
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain people(HttpSecurity http, Accounts accounts, CookieCsrfTokenRepository csrfTokens)
            throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(paths("/login", "/error", "/actuator/health"))
                                .permitAll()
                                .requestMatchers(EngineDoors.SHUT)
                                .denyAll()
                                .requestMatchers(EngineDoors.OPEN)
                                .authenticated()
                                .requestMatchers(paths("/camunda/api/**", "/actuator/**"))
                                .hasAuthority(ADMINISTRATOR)
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new FreshPosts(accounts), AnonymousAuthenticationFilter.class)
                .formLogin(login ->
                        login.loginPage("/login").defaultSuccessUrl("/").failureHandler(backToLoginPage()))
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/logout"), ENGINE_LOGOUT))
                        .deleteCookies("JSESSIONID")
                        .logoutSuccessHandler(loggedOut()))
                .requestCache(cache -> cache.requestCache(onlyPages()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(plainTokens())
                        // Camunda's own filter guards its paths with a cookie of its own.
                        .ignoringRequestMatchers(withDefaults().matcher("/camunda/**")))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), WebSecurity::isPage)
                        .defaultAuthenticationEntryPointFor(problems.loginNeeded(), AnyRequestMatcher.INSTANCE)
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), WebSecurity::isPage)
                        .defaultAccessDeniedHandlerFor(problems.forbidden(), AnyRequestMatcher.INSTANCE))
                .build();
    }

    /** Not named XSRF-TOKEN: that cookie is Camunda's, and would hide ours on its pages. */
    @Bean
    CookieCsrfTokenRepository csrfTokens(@Value("${secure-cookies}") boolean secure) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("API-XSRF-TOKEN");
        tokens.setHeaderName("X-API-XSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(secure));
        return tokens;
    }

    /** Scripts read the cookie and send it back as it is; so it is neither masked nor put off until somebody asks for it. */
    private static CsrfTokenRequestAttributeHandler plainTokens() {
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /** After login back to the page that was asked for; never to a call that a script made. */
    private static RequestCache onlyPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(WebSecurity::isPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static AuthenticationFailureHandler backToLoginPage() {
        return (request, response, failure) -> response.sendRedirect(
                request.getContextPath() + (failure instanceof LockedException ? "/login?locked" : "/login?error"));
    }

    private static LogoutSuccessHandler loggedOut() {
        return (request, response, login) -> {
            if (ENGINE_LOGOUT.matches(request)) {
                response.setStatus(204);
            } else {
                response.sendRedirect(request.getContextPath() + "/login?logout");
            }
        };
    }

    /** Not string patterns of the DSL, which are ambiguous where several servlets are registered. */
    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .map(pattern -> (RequestMatcher) withDefaults().matcher(pattern))
                .toList());
    }

    private static boolean hasBasicCredentials(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    /** A page that a person opens, as opposed to a call that a script makes. */
    static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && accepted != null
                && accepted.contains("text/html")
                && !API.matches(request)
                && !ENGINE_API.matches(request);
    }
}
