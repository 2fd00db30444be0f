package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.process.Picture.Box;
import cn.zhengxie.proposalreply.process.Picture.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The models are drawn so that officials can read them in Cockpit and on paper. */
class ModelPicturesTest {

    static List<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepAndEveryWayIsDrawnAndNamedInItsPlace(Model model) {
        Picture picture = Picture.of(model);

        assertThat(picture.shapes().keySet()).containsExactlyInAnyOrderElementsOf(model.every(FlowNode.class));
        assertThat(picture.edges().keySet()).containsExactlyInAnyOrderElementsOf(model.every(SequenceFlow.class));
        // An activity's name stands inside its box.
        assertThat(model.every(FlowElement.class))
                .filteredOn(element -> element.getName() != null && !(element instanceof Activity))
                .extracting(FlowElement::getId)
                .containsExactlyInAnyOrderElementsOf(picture.labels().keySet());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyWayLeadsSquarelyFromItsSourceToItsTarget(Model model) {
        Picture picture = Picture.of(model);

        assertThat(picture.edges()).allSatisfy((flow, lines) -> {
            assertThat(lines).isNotEmpty().allMatch(Line::isLyingOrStanding);
            assertThat(lines.get(0).box().touches(picture.shapes().get(flow.getSource())))
                    .isTrue();
            assertThat(lines.get(lines.size() - 1)
                            .box()
                            .touches(picture.shapes().get(flow.getTarget())))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoWaysCross(Model model) {
        Picture picture = Picture.of(model);
        List<SequenceFlow> flows = new ArrayList<>(picture.edges().keySet());
        List<String> crossings = new ArrayList<>();

        for (int i = 0; i < flows.size(); i++) {
            for (int j = i + 1; j < flows.size(); j++) {
                if (picture.cross(flows.get(i), flows.get(j))) {
                    crossings.add(flows.get(i).getId() + " and " + flows.get(j).getId());
                }
            }
        }

        assertThat(crossings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noWayRunsThroughAStepThatIsNotItsOwn(Model model) {
        Picture picture = Picture.of(model);
        List<String> faults = new ArrayList<>();

        picture.edges().keySet().forEach(flow -> picture.shapes().forEach((node, box) -> {
            boolean own = node.equals(flow.getSource()) || node.equals(flow.getTarget());
            if (!own && !isAround(node, flow) && picture.touch(flow, box)) {
                faults.add(flow.getId() + " through " + node.getId());
            }
        }));

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aSubProcessIsDrawnAroundItsContent(Model model) {
        Picture picture = Picture.of(model);

        for (SubProcess subProcess : model.every(SubProcess.class)) {
            Box frame = picture.shapes().get(subProcess);
            assertThat(subProcess.getChildElementsByType(FlowNode.class))
                    .allMatch(node -> frame.holds(picture.shapes().get(node)));
            assertThat(subProcess.getChildElementsByType(SequenceFlow.class))
                    .allSatisfy(
                            flow -> assertThat(picture.edges().get(flow)).allMatch(line -> frame.holds(line.box())));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noStepCoversAnother(Model model) {
        Picture picture = Picture.of(model);
        List<String> faults = new ArrayList<>();

        picture.shapes().forEach((one, box) -> picture.shapes().forEach((other, otherBox) -> {
            boolean apart = one.getId().compareTo(other.getId()) >= 0
                    || isAround(one, other)
                    || isAround(other, one)
                    || isAttached(one, other)
                    || isAttached(other, one);
            if (!apart && box.touches(otherBox)) {
                faults.add(one.getId() + " and " + other.getId());
            }
        }));

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNameCanBeRead(Model model) {
        Picture picture = Picture.of(model);
        List<String> faults = new ArrayList<>();

        picture.labels().forEach((id, label) -> {
            FlowElement owner = model.element(id);
            picture.labels().forEach((otherId, other) -> {
                if (id.compareTo(otherId) < 0 && label.touches(other)) {
                    faults.add(id + " over the name of " + otherId);
                }
            });
            picture.shapes().forEach((node, box) -> {
                if (!(node instanceof SubProcess && box.holds(label)) && box.touches(label)) {
                    faults.add(id + " over " + node.getId());
                }
            });
            picture.edges().keySet().stream()
                    .filter(flow -> picture.touch(flow, label))
                    .forEach(flow -> faults.add(owner.getId() + " over the line " + flow.getId()));
        });

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "proposal-handling, registered alreadyAssigned assign assignmentSettled handleUnits unitStarted toUnit "
                + "computeDeadlines handleByUnit returnedOrReassigned unitDone closeCase handled",
        "unit-handling, assigned acknowledge returnRequested accepted roundBegins answer answerStarted firstRound "
                + "nominate nominationSettled instructionNeeded instruct toDrafting draftReply register "
                + "registrationApproved issueDocumentNumber renderDocuments seal sealed dispatchToRecipient "
                + "dispatchStarted lookUpChannel byEmail confirmDelivery deliveryConfirmed recordReplied replied "
                + "collectFeedback feedbackStarted awaitingForm expectFeedback formAlreadyReturned recordFeedback "
                + "formReceived checkFeedbackForm isFormComplete isCorrectable formSettled forwardToCommittee formForwarded "
                + "judgeOutcome handleAgain decisionNeeded roundsEnded promiseToFollow openCommitment promiseSettled answered",
        "reply-drafting, draftingStarted toStep whichStep draft submittedDirectly toReview review reviewPassed "
                + "toProofread proofread proofreadPassed toEndorse endorsementNeeded endorse endorsed toSign sign "
                + "signed signedOff",
        "forwarding-receipt, formForwarded confirmForwarding receiptConfirmed",
        "extension-request, extensionAsked decideExtension extensionGranted consentNeeded consentToExtension "
                + "consented consentSettled applyExtension extended",
        "redispatch, letterReturned lookUpChannel byEmail confirmRedelivery redelivered",
        "correction, correctionAsked toDrafting draftCorrection register registrationApproved issueDocumentNumber "
                + "renderDocuments seal sealed dispatchToRecipient dispatchStarted lookUpChannel byEmail confirmDelivery "
                + "deliveryConfirmed recordCorrected corrected"
    })
    void theWayOfAnOrdinaryCaseIsOneLineFromLeftToRight(String name, String path) {
        // given
        Model model = Model.named(name);
        Map<FlowNode, Box> shapes = Picture.of(model).shapes();

        // when
        List<Box> steps = List.of(path.split(" ")).stream()
                .map(id -> shapes.get(model.<FlowNode>element(id)))
                .toList();

        // then
        assertThat(steps).extracting(Box::middle).containsOnly(steps.get(0).middle());
        assertThat(steps).extracting(Box::left).isSorted().doesNotHaveDuplicates();
    }

    private static boolean isAround(FlowNode node, FlowElement inner) {
        return node instanceof SubProcess subProcess && Picture.isWithin(inner.getParentElement(), subProcess);
    }

    private static boolean isAttached(FlowNode node, FlowNode host) {
        return node instanceof BoundaryEvent event && event.getAttachedTo().equals(host);
    }
}
