package cn.zhengxie.proposalreply.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** One setting makes every cookie travel by https only. */
class SecureCookiesTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @Test
    void cookiesAreSecureWhereTheSettingSaysSo() {
        application.withPropertyValues("secure-cookies=true").run(context -> {
            CamundaBpmProperties camunda = context.getBean(CamundaBpmProperties.class);

            assertThat(context.getBean(ServerProperties.class)
                            .getServlet()
                            .getSession()
                            .getCookie()
                            .getSecure())
                    .isTrue();
            assertThat(camunda.getWebapp().getCsrf().getInitParams()).containsEntry("enableSecureCookie", "true");
            assertThat(camunda.getWebapp().getSessionCookie().getInitParams())
                    .containsEntry("enableSecureCookie", "true");
        });
    }

    @Test
    void plainHttpIsTheDefault() {
        application.run(context -> assertThat(context.getBean(ServerProperties.class)
                        .getServlet()
                        .getSession()
                        .getCookie()
                        .getSecure())
                .isFalse());
    }

    @Test
    void ourTokenIsSecureToo() {
        CookieCsrfTokenRepository tokens = new WebSecurity(null).csrfTokens(true);
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();

        tokens.saveToken(tokens.generateToken(request), request, response);

        assertThat(response.getCookie("API-XSRF-TOKEN").getSecure()).isTrue();
    }

    @Configuration
    @EnableConfigurationProperties({ServerProperties.class, CamundaBpmProperties.class})
    static class Settings {}
}
