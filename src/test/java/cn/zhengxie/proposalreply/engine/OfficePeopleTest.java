package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.organization.People;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.mock.env.MockEnvironment;

/** The first administrator of an installation that is no demo, and nobody else without a good password. */
class OfficePeopleTest {

    private final IdentityService identity = Mockito.mock(IdentityService.class, Answers.RETURNS_DEEP_STUBS);

    @Test
    void withoutSettingsTheStartIsRefused() {
        assertThatThrownBy(() -> make(null, List.of(), null, null))
                .isInstanceOf(UnsafePassword.class)
                .hasMessageContaining("people.administrator.id");
    }

    @Test
    void weakAdministratorIsRefusedAndNotMade() {
        assertThatThrownBy(() -> make(null, List.of(), "root", "short"))
                .isInstanceOf(UnsafePassword.class)
                .hasMessageContaining("people.administrator.password");
        Mockito.verify(identity, Mockito.never()).saveUser(Mockito.any());
    }

    @Test
    void firstAdministratorIsMade() {
        make(null, List.of(), "root", "a-good-long-one");

        Mockito.verify(identity).saveUser(Mockito.any());
        Mockito.verify(identity).createMembership("root", "camunda-admin");
    }

    @Test
    void whereThereIsAnAdministratorNothingIsAsked() {
        Mockito.when(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .thenReturn(1L);

        make(null, List.of(), null, null);

        Mockito.verify(identity, Mockito.never()).saveUser(Mockito.any());
    }

    @Test
    void demoPasswordIsForTheDemoOnly() {
        People.Person official = new People.Person("zjj.office", "张办公", List.of("zjj.office"));

        assertThatThrownBy(() -> make("demo", List.of(official), "root", "a-good-long-one"))
                .isInstanceOf(UnsafePassword.class)
                .hasMessageContaining("people.password");
        assertThat(Mockito.mockingDetails(identity).getInvocations())
                .noneMatch(call -> call.getMethod().getName().equals("saveUser"));
    }

    private void make(String password, List<People.Person> officials, String id, String administratorPassword) {
        People people = new People(password, officials, new People.Administrator(id, administratorPassword));
        new OfficePeople(people, identity, new MockEnvironment()).make();
    }
}
