package cn.zhengxie.proposalreply.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The drawing of a model: where its shapes, edges and labels lie. */
record Picture(Map<FlowNode, Box> shapes, Map<SequenceFlow, List<Line>> edges, Map<String, Box> labels) {

    record Point(double x, double y) {}

    /** A straight piece of an edge, lying or standing. */
    record Line(Point from, Point to) {

        boolean isLyingOrStanding() {
            return from.x == to.x || from.y == to.y;
        }

        /** Lying and standing lines are boxes without breadth, so that whatever touches shares a point. */
        Box box() {
            return new Box(
                    Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x), Math.max(from.y, to.y));
        }
    }

    record Box(double left, double top, double right, double bottom) {

        static Box of(Bounds bounds) {
            return new Box(
                    bounds.getX(),
                    bounds.getY(),
                    bounds.getX() + bounds.getWidth(),
                    bounds.getY() + bounds.getHeight());
        }

        boolean touches(Box other) {
            return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
        }

        boolean holds(Box other) {
            return left < other.left && other.right < right && top < other.top && other.bottom < bottom;
        }

        boolean isTouchedOnlyAt(Point point, Box other) {
            Box shared = new Box(
                    Math.max(left, other.left),
                    Math.max(top, other.top),
                    Math.min(right, other.right),
                    Math.min(bottom, other.bottom));
            return shared.equals(new Box(point.x, point.y, point.x, point.y));
        }

        double middle() {
            return (top + bottom) / 2;
        }
    }

    static Picture of(Model model) {
        Map<FlowNode, Box> shapes = new LinkedHashMap<>();
        Map<SequenceFlow, List<Line>> edges = new LinkedHashMap<>();
        Map<String, Box> labels = new LinkedHashMap<>();
        for (BpmnShape shape : model.every(BpmnShape.class)) {
            FlowNode node = (FlowNode) shape.getBpmnElement();
            shapes.put(node, Box.of(shape.getBounds()));
            put(labels, node.getId(), shape.getBpmnLabel());
        }
        for (BpmnEdge edge : model.every(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            edges.put(flow, lines(edge));
            put(labels, flow.getId(), edge.getBpmnLabel());
        }
        return new Picture(shapes, edges, labels);
    }

    Point start(SequenceFlow flow) {
        return edges.get(flow).get(0).from;
    }

    Point end(SequenceFlow flow) {
        List<Line> lines = edges.get(flow);
        return lines.get(lines.size() - 1).to;
    }

    boolean touch(SequenceFlow flow, Box box) {
        return edges.get(flow).stream().anyMatch(line -> line.box().touches(box));
    }

    /** Two edges may meet where both begin or end, and nowhere else. */
    boolean cross(SequenceFlow one, SequenceFlow other) {
        for (Line line : edges.get(one)) {
            for (Line otherLine : edges.get(other)) {
                if (line.box().touches(otherLine.box()) && !meetAtAnEnd(one, line, other, otherLine)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean meetAtAnEnd(SequenceFlow one, Line line, SequenceFlow other, Line otherLine) {
        return List.of(start(one), end(one)).stream()
                .filter(point -> point.equals(start(other)) || point.equals(end(other)))
                .anyMatch(point -> line.box().isTouchedOnlyAt(point, otherLine.box()));
    }

    private static List<Line> lines(BpmnEdge edge) {
        List<Point> points = edge.getWaypoints().stream()
                .map(waypoint -> new Point(waypoint.getX(), waypoint.getY()))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            lines.add(new Line(points.get(i - 1), points.get(i)));
        }
        return lines;
    }

    private static void put(Map<String, Box> labels, String id, BpmnLabel label) {
        if (label != null) {
            labels.put(id, Box.of(label.getBounds()));
        }
    }

    /** A sub-process is drawn around its content, so that what lies within does not lie across it. */
    static boolean isWithin(Object parent, SubProcess around) {
        Object inner = parent;
        while (inner instanceof SubProcess subProcess) {
            if (subProcess.equals(around)) {
                return true;
            }
            inner = subProcess.getParentElement();
        }
        return false;
    }
}
