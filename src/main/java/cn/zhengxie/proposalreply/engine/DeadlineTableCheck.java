package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.Refusal;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Looks a table of deadlines through before it comes into force: its columns, every row by itself, and whether a row is missing. */
final class DeadlineTableCheck {

    static final String FIELD = "file";

    private static final Set<String> INPUTS = Set.of("kind", "category", "key", "round", "step");
    private static final Map<String, String> OUTPUTS = outputs();

    private DeadlineTableCheck() {}

    /** Whether the file decides on deadlines at all. Where it cannot be read, its name says so. */
    static boolean concerns(String name, byte[] dmn) {
        try {
            return model(dmn).getModelElementById(DeadlineTable.KEY) instanceof Decision;
        } catch (ModelException unreadable) {
            return name.contains(DeadlineTable.KEY);
        }
    }

    static void check(byte[] dmn) {
        DecisionTable table = table(dmn);
        Refusal.unless(
                Set.of(HitPolicy.FIRST, HitPolicy.UNIQUE).contains(table.getHitPolicy()),
                FIELD,
                "期限表的命中策略应为 First 或 Unique");
        table.getInputs().forEach(DeadlineTableCheck::checkInput);
        List<String> names = table.getOutputs().stream().map(Output::getName).toList();
        OUTPUTS.forEach(
                (name, label) -> Refusal.unless(names.contains(name), FIELD, "期限表缺少“%s”一列（%s）".formatted(label, name)));
        int row = 0;
        for (Rule rule : table.getRules()) {
            row++;
            new TermRow("第%d行".formatted(row), cells(rule, names, row)).term(null);
        }
        DeadlineTable.read(dmn).checkComplete();
    }

    private static DecisionTable table(byte[] dmn) {
        try {
            if (model(dmn).getModelElementById(DeadlineTable.KEY) instanceof Decision decision
                    && decision.getExpression() instanceof DecisionTable table) {
                return table;
            }
        } catch (ModelException unreadable) {
            throw new Refusal(FIELD, "期限表不是可读的 DMN 文件，请用 Camunda Modeler 编辑后保存");
        }
        throw new Refusal(FIELD, "文件中没有编号为 %s 的决策表".formatted(DeadlineTable.KEY));
    }

    private static void checkInput(Input input) {
        String expression = text(
                input.getInputExpression() == null
                        ? null
                        : input.getInputExpression().getText());
        Refusal.unless(
                INPUTS.contains(expression),
                FIELD,
                "期限表的条件列“%s”取的是“%s”，只能取 kind、category、key、round、step".formatted(input.getLabel(), expression));
    }

    private static Map<String, String> cells(Rule rule, List<String> names, int row) {
        Map<String, String> cells = new HashMap<>();
        int column = 0;
        for (OutputEntry entry : rule.getOutputEntries()) {
            String written = text(entry.getText());
            boolean literal =
                    written.isEmpty() || written.matches("-?\\d+|true|false") || written.matches("(?s)\"[^\"]*\"");
            Refusal.unless(
                    literal || !OUTPUTS.containsKey(names.get(column)),
                    FIELD,
                    "期限表第%d行：“%s”一格“%s”应直接写数，或写加英文引号的文字".formatted(row, OUTPUTS.get(names.get(column)), written));
            cells.put(
                    names.get(column), written.startsWith("\"") ? written.substring(1, written.length() - 1) : written);
            column++;
        }
        return cells;
    }

    private static String text(ModelElementInstance text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static DmnModelInstance model(byte[] dmn) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
    }

    private static Map<String, String> outputs() {
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("amount", "数量");
        outputs.put("measure", "单位");
        outputs.put("anchor", "起算");
        outputs.put("warnings", "提醒");
        outputs.put("ladder", "催办阶梯");
        outputs.put("lapse", "逾期后果");
        outputs.put("retroactive", "是否追溯");
        return outputs;
    }
}
