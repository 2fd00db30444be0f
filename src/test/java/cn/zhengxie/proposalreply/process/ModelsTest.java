package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every model, and what each model must have beside its boxes for the engine to run it rightly. */
class ModelsTest {

    static List<Model> models() {
        return Model.all();
    }

    @Test
    void theLifeOfACaseIsSevenProcesses() {
        assertThat(models())
                .extracting(Model::name)
                .contains(
                        "proposal-handling",
                        "unit-handling",
                        "reply-drafting",
                        "forwarding-receipt",
                        "extension-request",
                        "redispatch",
                        "correction");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aFileHoldsOneExecutableProcessOfItsNameKeptTenYears(Model model) {
        assertThat(model.every(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(model.name());
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3653D");
            assertThat(process.getName()).matches("\\p{IsHan}+");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void officialsReadChineseAndEngineersEnglish(Model model) {
        assertThat(model.every(FlowElement.class)).allSatisfy(element -> {
            assertThat(element.getId()).matches("[a-z][A-Za-z]*(_to_[a-z][A-Za-z]*)?");
            if (element.getName() != null) {
                assertThat(element.getName()).matches("[\\p{IsHan}，？]+");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyServiceTaskCallsTheDelegateOfItsName(Model model) {
        assertThat(model.every(ServiceTask.class)).allSatisfy(task -> assertThat(task.getCamundaDelegateExpression())
                .isEqualTo("${" + task.getId() + "}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyForkIsAQuestionWithExactlyOneDefaultAnswer(Model model) {
        assertThat(forks(model)).allSatisfy(fork -> {
            assertThat(fork.getName()).endsWith("？");
            assertThat(fork.getDefault()).isNotNull();
            assertThat(fork.getOutgoing()).allSatisfy(answer -> {
                assertThat(answer.getName()).isNotBlank();
                assertThat(answer.getConditionExpression() == null).isEqualTo(answer.equals(fork.getDefault()));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void fromEveryStepAnEndCanBeReached(Model model) {
        assertThat(model.every(FlowNode.class)).allSatisfy(node -> {
            if (!isEventSubProcess(node)) {
                assertThat(reachable(node))
                        .anyMatch(reached -> reached.getOutgoing().isEmpty());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCalledProcessIsOfTheSameDeploymentAndTheSameCase(Model model) {
        assertThat(model.every(CallActivity.class)).allSatisfy(call -> {
            assertThat(models()).extracting(Model::name).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(extensions(call, CamundaIn.class))
                    .filteredOn(in -> in.getCamundaBusinessKey() != null)
                    .singleElement()
                    .extracting(CamundaIn::getCamundaBusinessKey)
                    .isEqualTo("#{execution.processBusinessKey}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCollidingJoinNeverRollsAnOfficialBack(Model model) {
        assertThat(model.every(MultiInstanceLoopCharacteristics.class)).allSatisfy(loop -> {
            assertThat(loop.isSequential()).isFalse();
            assertThat(loop.isCamundaAsyncAfter()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "proposal-handling, handleUnits, answeringUnits, unit",
        "unit-handling, dispatchToRecipient, recipientIds, recipientId",
        "correction, dispatchToRecipient, recipientIds, recipientId",
        "unit-handling, collectFeedback, addresseeIds, recipientId"
    })
    void whatIsDoneForEachRunsOverItsCollection(String model, String subProcess, String collection, String element) {
        // given
        SubProcess each = Model.named(model).element(subProcess);

        // then
        assertThat(each.getLoopCharacteristics())
                .isInstanceOfSatisfying(MultiInstanceLoopCharacteristics.class, loop -> {
                    assertThat(loop.getCamundaCollection()).isEqualTo("${" + collection + "}");
                    assertThat(loop.getCamundaElementVariable()).isEqualTo(element);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "proposal-handling, handleUnits, outcome acknowledgeReminderAt acknowledgeDueAt replyDueAt deadlineCycle",
        "unit-handling, dispatchToRecipient, channel",
        "correction, dispatchToRecipient, channel",
        "unit-handling, publishing, round published",
        "unit-handling, collectFeedback, formReturned formComplete correctableUntil feedbackReminderAt feedbackDueAt "
                + "forwardingDueAt forwardingCycle decision"
    })
    void whatBelongsToOneIsDeclaredLocalSoThatTheOthersKeepTheirs(String model, String subProcess, String variables) {
        assertThat(inputs(Model.named(model).element(subProcess)))
                .extracting(CamundaInputParameter::getCamundaName)
                .containsExactlyInAnyOrder(variables.split(" "));
    }

    @Test
    void aReturnedFormFindsTheTaskThatWaitsForItsRecipient() {
        assertThat(inputs(Model.named("unit-handling").element("recordFeedback")))
                .singleElement()
                .satisfies(input -> {
                    assertThat(input.getCamundaName()).isEqualTo("recipientId");
                    assertThat(input.getTextContent()).isEqualTo("${recipientId}");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "proposal-handling, handleByUnit, unit-handling, "
                + "proposalId unit acknowledgeReminderAt acknowledgeDueAt replyDueAt deadlineCycle, outcome",
        "unit-handling, draftReply, reply-drafting, proposalId unit round purpose startAt section drafter signer "
                + "endorsementRequired replyDueAt nextStep, resultClass",
        "correction, draftCorrection, reply-drafting, proposalId unit round edition purpose startAt section drafter "
                + "signer endorsementRequired replyDueAt nextStep, resultClass"
    })
    void aCallHandsOverWhatRoutesAndTakesBackTheResult(
            String model, String call, String called, String into, String back) {
        // given
        CallActivity activity = Model.named(model).element(call);

        // then
        assertThat(activity.getCalledElement()).isEqualTo(called);
        assertThat(extensions(activity, CamundaIn.class))
                .filteredOn(in -> in.getCamundaBusinessKey() == null)
                .extracting(CamundaIn::getCamundaTarget)
                .containsExactlyInAnyOrder(into.split(" "));
        assertThat(extensions(activity, CamundaOut.class))
                .extracting(CamundaOut::getCamundaTarget)
                .containsExactly(back);
    }

    @ParameterizedTest
    @CsvSource({
        "unit-handling, acknowledgementReminder, acknowledge, false, ${acknowledgeReminderAt}",
        "unit-handling, acknowledgementLapsed, acknowledge, true, ${acknowledgeDueAt}",
        "unit-handling, returnDecisionWatch, decideReturn, false, ${returnDecisionCycle}",
        "unit-handling, feedbackReminder, recordFeedback, false, ${feedbackReminderAt}",
        "unit-handling, feedbackLapsed, recordFeedback, true, ${feedbackDueAt}",
        "unit-handling, forwardingWatch, resolveIncompleteForm, false, ${forwardingCycle}",
        "unit-handling, dissatisfactionWatch, decideDissatisfaction, false, ${dissatisfactionDecisionCycle}",
        "unit-handling, deadlineWatch, answer, false, ${deadlineCycle}",
        "forwarding-receipt, receiptWatch, confirmForwarding, false, ${forwardingCycle}",
        "extension-request, extensionDecisionWatch, decideExtension, false, ${extensionDecisionCycle}",
        "extension-request, consentWatch, consentToExtension, false, ${extensionConsentCycle}"
    })
    void remindersLeaveTheWorkAndLapsesEndIt(String model, String timer, String step, boolean interrupts, String when) {
        // given
        BoundaryEvent event = Model.named(model).element(timer);

        // then
        assertThat(event.getAttachedTo().getId()).isEqualTo(step);
        assertThat(event.cancelActivity()).isEqualTo(interrupts);
        assertThat(event.getEventDefinitions())
                .singleElement()
                .isInstanceOfSatisfying(TimerEventDefinition.class, definition -> {
                    assertThat(definition.getTextContent().strip()).isEqualTo(when);
                    // A daily cycle asks the case file what is due; one date would miss an extension.
                    assertThat(definition.getTimeCycle() != null).isEqualTo(timer.endsWith("Watch"));
                });
    }

    @Test
    void noTaskWithADeadlineIsWithoutATimer() {
        // given
        Set<String> watched = models().stream()
                .flatMap(model -> model.every(BoundaryEvent.class).stream())
                .filter(event -> event.getEventDefinitions().iterator().next() instanceof TimerEventDefinition)
                .map(event -> event.getAttachedTo().getId())
                .collect(Collectors.toSet());

        // then
        assertThat(models().stream()
                        .flatMap(model -> model.every(UserTask.class).stream())
                        .filter(task -> task.getCamundaDueDate() != null)
                        .filter(task -> !task.getCamundaDueDate().equals("${replyDueAt}")))
                .extracting(UserTask::getId)
                .allMatch(watched::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "proposal-handling, proposalWithdrawn",
        "unit-handling, reassigned",
        "unit-handling, feedbackSubmitted",
        "forwarding-receipt, caseEnded",
        "extension-request, caseEnded",
        "redispatch, caseEnded",
        "correction, caseEnded",
        "correction, correctionAbandoned"
    })
    void whatHappensOutsideArrivesAsAMessageOfTheEventsName(String model, String event) {
        // given
        CatchEvent caught = Model.named(model).element(event);

        // then
        assertThat(caught.getEventDefinitions())
                .singleElement()
                .isInstanceOfSatisfying(MessageEventDefinition.class, definition -> assertThat(definition.getMessage())
                        .extracting(Message::getName)
                        .isEqualTo(event));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit-handling", "redispatch"})
    void aMailIsTriedForMoreThanAWeekendAndNotTooOften(String model) {
        // given
        List<Duration> waits =
                extensions(Model.named(model).element("sendByEmail"), CamundaFailedJobRetryTimeCycle.class).stream()
                        .flatMap(cycle -> Stream.of(cycle.getTextContent().split(",")))
                        .map(Duration::parse)
                        .toList();

        // then
        assertThat(waits).isSorted().hasSize(16);
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofHours(64));
    }

    @Test
    void theRoundThatIsPublishedStaysItsOwnWhileTheNextOneBegins() {
        assertThat(inputs(Model.named("unit-handling").element("publishing")))
                .filteredOn(input -> input.getCamundaName().equals("round"))
                .singleElement()
                .extracting(ModelElementInstance::getTextContent)
                .isEqualTo("${round}");
    }

    @Test
    void anOutsideEffectIsAJobOfItsOwn() {
        // given
        Model model = Model.named("unit-handling");

        // then
        assertThat(model.every(ServiceTask.class))
                .filteredOn(ServiceTask::isCamundaAsyncBefore)
                .extracting(ServiceTask::getId)
                .containsExactlyInAnyOrder("renderDocuments", "sendByEmail", "publishReply", "forwardToCommittee");
    }

    @ParameterizedTest
    @CsvSource({"returned, returned", "reassignedAway, reassigned", "answered, answered"})
    void anEndSaysItsOutcomeToTheCase(String end, String outcome) {
        assertThat(extensions(Model.named("unit-handling").element(end), CamundaExecutionListener.class))
                .singleElement()
                .extracting(CamundaExecutionListener::getCamundaExpression)
                .isEqualTo("${execution.setVariable('outcome', '" + outcome + "')}");
    }

    private static List<ExclusiveGateway> forks(Model model) {
        return model.every(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    private static Set<FlowNode> reachable(FlowNode from) {
        Set<FlowNode> reached = new HashSet<>();
        List<FlowNode> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            FlowNode node = open.remove(0);
            if (reached.add(node)) {
                node.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(open::add);
            }
        }
        return reached;
    }

    private static Collection<CamundaInputParameter> inputs(FlowNode node) {
        return extensions(node, CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .toList();
    }

    private static <T extends ModelElementInstance> List<T> extensions(FlowNode node, Class<T> type) {
        return node.getExtensionElements() == null
                ? List.of()
                : node.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }
}
