package cn.zhengxie.proposalreply;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
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

    @Test
    void nobodyAsksTheMachineForItsZoneOrForATimeOfItsOwn() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(equivalentTo(ZoneId.class))).and(target(name("systemDefault"))))
                .orShould()
                .callMethodWhere(target(owner(resideInAPackage("java.time")))
                        .and(target(name("now")))
                        .and(target(rawParameterTypes(new Class<?>[0]))))
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Calendar.class, "getInstance")
                .orShould()
                .callMethod(Timestamp.class, "toLocalDateTime")
                .orShould()
                .callMethod(Timestamp.class, "valueOf", LocalDateTime.class)
                .check(PRODUCT);
    }
}
