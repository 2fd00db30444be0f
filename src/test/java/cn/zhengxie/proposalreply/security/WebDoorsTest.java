package cn.zhengxie.proposalreply.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets in where: anonymous, with HTTP Basic, with a login, from a foreign page. */
@OfficeTest
class WebDoorsTest {

    @LocalServerPort
    private int port;

    private OfficeBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new OfficeBrowser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/probe",
                "/api/none",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/v3/api-docs",
                "/actuator/prometheus",
                "/actuator"
            })
    void programsWithoutLoginAreRefused(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/none",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/forms/draft.html",
                "/swagger-ui/index.html"
            })
    void personsWithoutLoginAreSentToTheLoginPage(String path) {
        HttpResponse<String> answer = browser.page(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/assets/office.css", "/actuator/health"})
    void loginPageItsLooksAndHealthAreOpen(String path) {
        assertThat(browser.page(path).statusCode()).isEqualTo(200);
    }

    @Test
    void healthTellsNoDetails() {
        assertThat(browser.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void refusalOfApiIsAProblemInChinese() {
        HttpResponse<String> answer = browser.get("/api/probe");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"detail\":\"您尚未登录或登录已失效，请重新登录\"");
    }

    @Test
    void basicOpensTheApiForTheOfficialHimself() {
        HttpResponse<String> answer = browser.get("/api/probe", "zjj.office", "demo");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"official\":\"张办公\"")
                .contains("\"engineUser\":\"zjj.office\"")
                .contains("\"enginePosts\":[\"zjj.office\"]");
        assertThat(browser.post("/api/probe", "{}", "zjj.office", "demo").statusCode())
                .isEqualTo(200);
    }

    @Test
    void basicLeavesNoSession() {
        browser.get("/api/probe", "zjj.office", "demo");

        assertThat(browser.cookie("JSESSIONID")).isNull();
        assertThat(browser.get("/api/probe").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/app/tasklist/default/",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/apix"
            })
    void basicOpensNothingElse(String path) {
        assertThat(browser.get(path, "admin", "demo").statusCode()).isEqualTo(401);
    }

    @Test
    void basicWithWrongPasswordIsToldSo() {
        HttpResponse<String> answer = browser.get("/api/probe", "probe.nobody", "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("用户名或密码不对");
    }

    @Test
    void oneLoginOpensApiAndWebapps() {
        browser.loggedIn("zjj.office", "demo");

        assertThat(browser.get("/api/probe").statusCode()).isEqualTo(200);
        assertThat(browser.post("/api/probe", "{}").statusCode()).isEqualTo(200);
        assertThat(browser.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(browser.page("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "zjj.office, tasklist",
        "zjj.signer, tasklist",
        "zjj.laogai.drafter, tasklist",
        "ducha, tasklist",
        "tianwei, tasklist",
        "auditor, cockpit",
        "admin, welcome"
    })
    void loginLeadsToWhereTheWorkIs(String user, String app) {
        browser.loggedIn(user, "demo");

        HttpResponse<String> start = browser.page("/");

        assertThat(start.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/camunda/app/" + app + "/default/"));
        assertThat(browser.page("/camunda/app/" + app + "/default/").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "zjj.office, cockpit",
        "zjj.office, admin",
        "ducha, admin",
        "tianwei, admin",
        "auditor, tasklist",
        "auditor, admin"
    })
    void appsWithoutRightAreRefusedOnAPageOfOurs(String user, String app) {
        browser.loggedIn(user, "demo");

        HttpResponse<String> answer = browser.page("/camunda/app/" + app + "/default/");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您没有权限查看这一页");
    }

    @Test
    void loginReturnsToThePageThatWasAskedFor() {
        browser.page("/camunda/app/cockpit/default/");

        assertThat(browser.login("ducha", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/camunda/app/cockpit/default/"));
    }

    @Test
    void callOfAScriptIsNoPageToReturnTo() {
        browser.get("/api/probe");

        assertThat(browser.login("ducha", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    @Test
    void loginFormWithoutTokenIsRefused() {
        assertThat(browser.withoutTokens()
                        .post("/login?username=zjj.office&password=demo", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void foreignPageCannotPostToTheApi() {
        browser.loggedIn("zjj.office", "demo").withoutTokens();

        assertThat(browser.post("/api/probe", "{}").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/probe").statusCode()).isEqualTo(200);
    }

    @Test
    void foreignPageCannotPostToTheWebapps() {
        browser.loggedIn("zjj.office", "demo").withoutTokens();

        assertThat(browser.post("/camunda/api/engine/engine/default/task", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void tokensHaveTheirNames() {
        browser.loggedIn("zjj.office", "demo");

        assertThat(browser.cookie("API-XSRF-TOKEN").getPath()).isEqualTo("/");
        assertThat(browser.cookie("XSRF-TOKEN").getPath()).isEqualTo("/camunda");
    }

    @Test
    void logoutEndsBoth() {
        browser.loggedIn("zjj.office", "demo");

        HttpResponse<String> answer = browser.post("/logout", "");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?logout"));
        assertThat(browser.get("/api/probe").statusCode()).isEqualTo(401);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void logoutOfAWebappEndsBothToo() {
        browser.loggedIn("zjj.office", "demo");

        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/api/probe").statusCode()).isEqualTo(401);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void loginPageSpeaksOfErrorsLocksAndLogout() {
        assertThat(browser.page("/login?error").body()).contains("用户名或密码不对");
        assertThat(browser.page("/login?locked").body()).contains("输错次数过多").contains(">15<");
        assertThat(browser.page("/login?logout").body()).contains("您已退出登录");
    }

    @Test
    void missingPageIsOurs() {
        browser.loggedIn("zjj.office", "demo");

        HttpResponse<String> answer = browser.page("/none");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到这一页").doesNotContain("Whitelabel");
    }

    @Test
    void missingAddressOfTheApiIsAProblem() {
        HttpResponse<String> answer = browser.get("/api/none", "zjj.office", "demo");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"detail\":\"没有这个地址\"");
    }

    @Test
    void failureTellsNothingOfTheInside() {
        browser.loggedIn("zjj.office", "demo");

        HttpResponse<String> page = browser.page("/api/probe/failure");
        HttpResponse<String> call = browser.get("/api/probe/failure");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("系统未能完成这一请求").doesNotContain("secret", "Exception", "java.");
        assertThat(call.statusCode()).isEqualTo(500);
        assertThat(call.body()).doesNotContain("secret", "Exception", "java.");
    }

    @Test
    void measurementsAreForAdministrators() {
        OfficeBrowser supervision = new OfficeBrowser(port).loggedIn("ducha", "demo");
        OfficeBrowser administrator = new OfficeBrowser(port).loggedIn("admin", "demo");

        assertThat(supervision.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(supervision.get("/actuator").statusCode()).isEqualTo(403);
        assertThat(administrator.get("/actuator").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/task", "/rest/engine"})
    void engineRestDoesNotExist(String path) {
        browser.loggedIn("admin", "demo");

        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }
}
