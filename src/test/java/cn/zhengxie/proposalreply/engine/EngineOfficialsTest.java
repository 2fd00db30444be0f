package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@OfficeTest
class EngineOfficialsTest {

    @Autowired
    private Officials officials;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
        identity.clearAuthentication();
    }

    @Test
    void officialHasNameAndPosts() {
        Official signer = officials.find("zjj.signer").orElseThrow();

        assertThat(signer.name()).isEqualTo("王宏伟");
        assertThat(signer.posts()).containsExactly("zjj.signer");
    }

    @Test
    void nobodyIsNobody() {
        assertThat(officials.find("nobody")).isEmpty();
    }

    @Test
    void holdersOfAPostAreFound() {
        assertThat(officials.holding("fgw.zonghe")).extracting(Official::id).containsExactly("fgw.zonghe.drafter");
    }

    @Test
    void othersAreSeenWhoeverIsLoggedIn() {
        identity.setAuthentication("czj.office", List.of("czj.office"));

        assertThat(officials.find("zjj.signer").orElseThrow().posts()).containsExactly("zjj.signer");
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("czj.office");
    }

    @Test
    void currentIsWhoIsLoggedIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("ducha", null, List.of()));

        assertThat(officials.current().name()).isEqualTo("李督查");
        assertThat(officials.current().posts()).containsExactly("supervision");
    }

    @Test
    void withoutLoginTheSystemActs() {
        assertThat(officials.current()).isEqualTo(Official.SYSTEM);
    }

    @Test
    void nameInTwoPartsIsPutInChineseOrder() {
        User user = identity.newUser("probe.named");
        user.setLastName("诸葛");
        user.setFirstName("亮");
        identity.saveUser(user);
        try {
            assertThat(officials.find("probe.named").orElseThrow().name()).isEqualTo("诸葛亮");
        } finally {
            identity.deleteUser("probe.named");
        }
    }
}
