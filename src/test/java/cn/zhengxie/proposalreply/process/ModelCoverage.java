package cn.zhengxie.proposalreply.process;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** How much of a model has been passed. */
record ModelCoverage(String model, int nodes, int flows, List<String> nodesLeft, List<String> flowsLeft) {

    static ModelCoverage of(Model model, PassedPaths passed) {
        Collection<FlowNode> nodes = model.every(FlowNode.class);
        Collection<SequenceFlow> flows = model.every(SequenceFlow.class);
        return new ModelCoverage(
                model.name(), nodes.size(), flows.size(), left(model, nodes, passed), left(model, flows, passed));
    }

    private static List<String> left(Model model, Collection<? extends FlowElement> elements, PassedPaths passed) {
        return elements.stream()
                .map(FlowElement::getId)
                .filter(id -> !passed.contains(model.name(), id))
                .toList();
    }

    @Override
    public String toString() {
        return "%-20s nodes %3d/%3d   flows %3d/%3d"
                .formatted(model, nodes - nodesLeft.size(), nodes, flows - flowsLeft.size(), flows);
    }
}
