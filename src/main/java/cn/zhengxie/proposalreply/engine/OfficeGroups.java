package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One group of the engine per post of the jurisdiction, named as officials call it. */
@Component
class OfficeGroups {

    private static final String OFFICIALS = "WORKFLOW";

    private final Jurisdiction jurisdiction;
    private final IdentityService identity;

    OfficeGroups(Jurisdiction jurisdiction, @Lazy IdentityService identity) {
        this.jurisdiction = jurisdiction;
        this.identity = identity;
    }

    /** Group ids of the units' posts with their names. */
    Map<String, String> ofUnits() {
        Map<String, String> groups = new LinkedHashMap<>();
        for (Unit unit : jurisdiction.units()) {
            String name = unit.shortName() + " ";
            groups.put(Posts.office(unit.code()), name + "办公室");
            groups.put(Posts.deputy(unit.code()), name + "分管领导");
            groups.put(Posts.signer(unit.code()), name + "签发人");
            for (Unit.Section section : unit.sections()) {
                groups.put(Posts.section(unit.code(), section.code()), name + section.name());
                groups.put(Posts.head(unit.code(), section.code()), name + section.name() + "负责人");
            }
        }
        return groups;
    }

    /** Group ids of the city-wide posts with their names. */
    Map<String, String> ofCity() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put(Posts.SUPERVISION, jurisdiction.supervision());
        groups.put(Posts.COMMITTEE, jurisdiction.committee());
        groups.put(Posts.AUDITOR, "审计");
        return groups;
    }

    void make() {
        ofUnits().forEach((id, name) -> save(id, name, OFFICIALS));
        ofCity().forEach((id, name) -> save(id, name, OFFICIALS));
        save(Posts.ADMINISTRATOR, "系统管理员", Groups.GROUP_TYPE_SYSTEM);
    }

    private void save(String id, String name, String type) {
        Group present = identity.createGroupQuery().groupId(id).singleResult();
        Group group = present == null ? identity.newGroup(id) : present;
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }
}
