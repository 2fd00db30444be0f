package cn.zhengxie.proposalreply.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's second login and its setup of an administrator are shut for everybody. */
@OfficeTest
class ShutDoorsTest {

    private static final String USER =
            "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"x\",\"lastName\":\"x\"},\"credentials\":{\"password\":\"x\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/admin/auth/user/default/login/tasklist/",
                "/camunda/api/admin/auth/user/default/login/cockpit",
                "/camunda/api/admin/auth/user/default/lo%67in/admin",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/%73etup/default/user/create"
            })
    void nobodyPostsThere(String path) {
        assertThat(new OfficeBrowser(port).post(path, USER).statusCode()).isEqualTo(401);
        assertThat(new OfficeBrowser(port)
                        .loggedIn("zjj.office", "demo")
                        .post(path, USER)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new OfficeBrowser(port)
                        .loggedIn("admin", "demo")
                        .post(path, USER)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default;x/login/tasklist",
                "/camunda/api//admin/setup/default/user/create",
                "/camunda/api/engine/../admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create"
            })
    void crookedPathsAreNotUnderstood(String path) {
        OfficeBrowser administrator = new OfficeBrowser(port).loggedIn("admin", "demo");

        assertThat(administrator.post(path, USER).statusCode()).isIn(400, 500);
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/admin/default/setup/", "/camunda/app/welcome/default/setup/"})
    void setupPageIsShut(String path) {
        assertThat(new OfficeBrowser(port).loggedIn("admin", "demo").page(path).statusCode())
                .isEqualTo(403);
    }
}
