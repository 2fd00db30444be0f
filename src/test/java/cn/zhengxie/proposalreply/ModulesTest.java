package cn.zhengxie.proposalreply;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house: arrows run one way, and only two rooms know the engine. */
class ModulesTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.zhengxie.proposalreply");

    @Test
    void roomsUseOnlyWhatOthersShowAndNeverInCircles() {
        ApplicationModules.of(ProposalReplyApplication.class).verify();
    }

    @Test
    void onlyProcessAndEngineKnowCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "..engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(PRODUCT);
    }
}
