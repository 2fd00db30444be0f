package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a case, one way through it per test, stage by stage; at last every node and flow has been passed. */
@OfficeTest
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class CaseLifeTest {

    @BeforeAll
    static void begin(@Autowired PassedPaths passed) {
        passed.forget();
    }

    @Nested
    @Order(1)
    class AssignmentTest extends AssignmentPaths {}

    @Nested
    @Order(2)
    class AcknowledgementTest extends AcknowledgementPaths {}

    @Nested
    @Order(3)
    class DraftingTest extends DraftingPaths {}

    @Nested
    @Order(4)
    class SealingTest extends SealingPaths {}

    @Nested
    @Order(5)
    class DispatchTest extends DispatchPaths {}

    @Nested
    @Order(6)
    class DeadlineTest extends DeadlinePaths {}

    @Nested
    @Order(7)
    class FeedbackTest extends FeedbackPaths {}

    @Nested
    @Order(8)
    class RoundTest extends RoundPaths {}

    @Nested
    @Order(9)
    class SeparateUnitsTest extends SeparateUnitsPaths {}

    @Nested
    @Order(10)
    class ReceiptTest extends ReceiptPaths {}

    @Nested
    @Order(11)
    class WithdrawalTest extends WithdrawalPaths {}

    @Nested
    @Order(12)
    class ExtensionTest extends ExtensionPaths {}

    @Nested
    @Order(13)
    class RedispatchTest extends RedispatchPaths {}

    @Nested
    @Order(14)
    class CorrectionTest extends CorrectionPaths {}

    @Nested
    @Order(15)
    class MailServerTest extends MailServerPaths {}

    @Nested
    @Order(16)
    class PublicationTest extends PublicationPaths {}

    @Nested
    @Order(17)
    class CoverageTest {

        @Autowired
        PassedPaths passed;

        @Test
        void everyNodeAndFlowOfEveryModelWasPassed() {
            List<ModelCoverage> coverage = Model.all().stream()
                    .map(model -> ModelCoverage.of(model, passed))
                    .toList();
            coverage.forEach(System.out::println);

            assertThat(coverage).allSatisfy(model -> {
                assertThat(model.nodesLeft()).isEmpty();
                assertThat(model.flowsLeft()).isEmpty();
            });
        }
    }
}
