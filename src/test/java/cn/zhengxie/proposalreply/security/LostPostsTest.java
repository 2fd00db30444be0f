package cn.zhengxie.proposalreply.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is dismissed or loses a post in the middle of a session loses what it opened at once. */
@OfficeTest
class LostPostsTest {

    private static final String ID = "probe.lost";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String CREATE_FILTER = "/camunda/api/engine/engine/default/filter/create";
    private static final String FILTER =
            "{\"resourceType\":\"Task\",\"name\":\"probe\",\"query\":{},\"properties\":{}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void hire() {
        User user = identity.newUser(ID);
        user.setFirstName("");
        user.setLastName("钱临时");
        user.setPassword("demo");
        identity.saveUser(user);
    }

    @AfterEach
    void dismiss() {
        identity.deleteUser(ID);
    }

    @Test
    void deletedUserIsOutEverywhere() {
        identity.createMembership(ID, "fgw.office");
        OfficeBrowser browser = new OfficeBrowser(port).loggedIn(ID, "demo");
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/probe").statusCode()).isEqualTo(200);

        identity.deleteUser(ID);

        assertThat(browser.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/probe").statusCode()).isEqualTo(401);
        assertThat(browser.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/api/probe", ID, "demo").statusCode()).isEqualTo(401);
    }

    @Test
    void demotedAdministratorIsAnOfficialAtOnce() {
        identity.createMembership(ID, "camunda-admin");
        OfficeBrowser browser = new OfficeBrowser(port).loggedIn(ID, "demo");
        assertThat(browser.get("/actuator/prometheus").statusCode()).isNotEqualTo(403);

        identity.deleteMembership(ID, "camunda-admin");

        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(browser.post(CREATE_FILTER, FILTER).statusCode()).isEqualTo(403);
        assertThat(browser.page("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void lostPostClosesItsAppAtOnce() {
        identity.createMembership(ID, "supervision");
        OfficeBrowser browser = new OfficeBrowser(port).loggedIn(ID, "demo");
        assertThat(browser.page("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);

        identity.deleteMembership(ID, "supervision");

        assertThat(browser.page("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/probe").body()).contains("\"enginePosts\":[]");
    }

    @Test
    void newPostCountsAtOnce() {
        OfficeBrowser browser = new OfficeBrowser(port).loggedIn(ID, "demo");

        identity.createMembership(ID, "fgw.office");

        assertThat(browser.get("/api/probe").body()).contains("\"enginePosts\":[\"fgw.office\"]");
    }
}
