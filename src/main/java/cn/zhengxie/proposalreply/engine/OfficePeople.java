package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.organization.People;
import cn.zhengxie.proposalreply.organization.Posts;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Makes the people of the settings. Whoever exists is left alone, so that a changed password or a lost post stays so. There
 * is always an administrator: without one, the engine would let anybody make himself one.
 */
@Component
class OfficePeople {

    private final People people;
    private final IdentityService identity;
    private final boolean demo;

    OfficePeople(People people, @Lazy IdentityService identity, Environment environment) {
        this.people = people;
        this.identity = identity;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    void make() {
        for (People.Person person : people.officials()) {
            if (isUnknown(person.id())) {
                checkUnlessDemo("people.password", person.id(), people.password());
                add(person, people.password());
            }
        }
        if (identity.createUserQuery().memberOfGroup(Posts.ADMINISTRATOR).count() == 0) {
            makeFirstAdministrator();
        }
    }

    private void makeFirstAdministrator() {
        People.Administrator administrator = people.administrator();
        if (administrator.id() == null || administrator.id().isBlank()) {
            throw new UnsafePassword("people.administrator.id", "没有设置", "is missing");
        }
        PasswordRule.check("people.administrator.password", administrator.id(), administrator.password());
        if (isUnknown(administrator.id())) {
            add(new People.Person(administrator.id(), "系统管理员", List.of()), administrator.password());
        }
        identity.createMembership(administrator.id(), Posts.ADMINISTRATOR);
    }

    private void checkUnlessDemo(String setting, String id, String password) {
        if (!demo) {
            PasswordRule.check(setting, id, password);
        }
    }

    private boolean isUnknown(String id) {
        return identity.createUserQuery().userId(id).count() == 0;
    }

    private void add(People.Person person, String password) {
        User user = identity.newUser(person.id());
        user.setLastName(person.name());
        user.setFirstName("");
        user.setPassword(password);
        identity.saveUser(user);
        person.posts().forEach(post -> identity.createMembership(person.id(), post));
    }
}
