package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups, rights, people and filters that every start brings along. */
@OfficeTest
class OfficeSetupTest {

    @Autowired
    private OfficeSetup setup;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @ParameterizedTest
    @CsvSource({
        "zjj.office, 市住建局 办公室",
        "zjj.deputy, 市住建局 分管领导",
        "zjj.signer, 市住建局 签发人",
        "zjj.laogai, 市住建局 老旧小区改造科",
        "zjj.laogai.head, 市住建局 老旧小区改造科负责人",
        "supervision, 市委市政府督查局",
        "committee, 市政协提案委",
        "auditor, 审计",
        "camunda-admin, 系统管理员"
    })
    void postsAreGroupsWithChineseNames(String id, String name) {
        Group group = identity.createGroupQuery().groupId(id).singleResult();

        assertThat(group.getName()).isEqualTo(name);
    }

    @Test
    void anotherStartChangesNothing() {
        List<Long> before = counts();

        setup.afterSingletonsInstantiated();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void anotherStartLeavesPeopleAsTheyAre() {
        identity.deleteMembership("gxj.deputy", "gxj.deputy");
        try {
            setup.afterSingletonsInstantiated();

            assertThat(identity.createGroupQuery().groupMember("gxj.deputy").count())
                    .isZero();
        } finally {
            identity.createMembership("gxj.deputy", "gxj.deputy");
        }
    }

    @Test
    void administratorsAreNeverNobody() {
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zjj.office",
                "zjj.deputy",
                "zjj.signer",
                "zjj.laogai",
                "zjj.laogai.head",
                "supervision",
                "committee",
                "auditor"
            })
    void nobodyButAdministratorsChangesInstancesMakesFiltersOrDeploys(String group) {
        assertThat(may(group, Resources.PROCESS_INSTANCE, Permissions.CREATE)).isFalse();
        assertThat(may(group, Resources.PROCESS_INSTANCE, Permissions.UPDATE)).isFalse();
        assertThat(may(group, Resources.PROCESS_DEFINITION, Permissions.UPDATE_INSTANCE))
                .isFalse();
        assertThat(may(group, Resources.PROCESS_DEFINITION, Permissions.CREATE_INSTANCE))
                .isFalse();
        assertThat(may(group, Resources.PROCESS_DEFINITION, Permissions.UPDATE_TASK))
                .isFalse();
        assertThat(may(group, Resources.FILTER, Permissions.CREATE)).isFalse();
        assertThat(may(group, Resources.FILTER, Permissions.UPDATE)).isFalse();
        assertThat(may(group, Resources.DEPLOYMENT, Permissions.CREATE)).isFalse();
        assertThat(may(group, Resources.AUTHORIZATION, Permissions.CREATE)).isFalse();
        assertThat(may(group, Resources.USER, Permissions.CREATE)).isFalse();
    }

    @Test
    void onlyTheAuditorReadsTasksOfOthers() {
        assertThat(may("auditor", Resources.PROCESS_DEFINITION, Permissions.READ_TASK))
                .isTrue();
        assertThat(may("supervision", Resources.PROCESS_DEFINITION, Permissions.READ_TASK))
                .isFalse();
        assertThat(may("committee", Resources.PROCESS_DEFINITION, Permissions.READ_TASK))
                .isFalse();
        assertThat(may("zjj.office", Resources.PROCESS_DEFINITION, Permissions.READ_TASK))
                .isFalse();
    }

    @Test
    void administratorsHoldAllOfEverything() {
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("camunda-admin")
                        .hasPermission(Permissions.ALL)
                        .resourceId("*")
                        .list())
                .extracting(Authorization::getResourceType)
                .containsAll(Stream.of(Resources.values())
                        .map(Resource::resourceType)
                        .toList());
    }

    @Test
    void filtersAreReadableByAllAndChangeableByNobody() {
        List<Filter> all = filters.createFilterQuery().list();

        assertThat(all).extracting(Filter::getName).contains("我的待办", "本单位待领", "即将到期", "已逾期");
        for (Filter filter : all) {
            assertThat(authorizations.isUserAuthorized(
                            "zjj.office", List.of("zjj.office"), Permissions.READ, Resources.FILTER, filter.getId()))
                    .isTrue();
            assertThat(authorizations
                            .createAuthorizationQuery()
                            .resourceType(Resources.FILTER)
                            .resourceId(filter.getId())
                            .list())
                    .extracting(Authorization::getAuthorizationType)
                    .containsExactly(Authorization.AUTH_TYPE_GLOBAL);
        }
    }

    private boolean may(String group, Resource resource, Permission permission) {
        return authorizations.isUserAuthorized("nobody", List.of(group), permission, resource);
    }

    private List<Long> counts() {
        return List.of(
                identity.createGroupQuery().count(),
                identity.createUserQuery().count(),
                authorizations.createAuthorizationQuery().count(),
                filters.createFilterQuery().count());
    }
}
