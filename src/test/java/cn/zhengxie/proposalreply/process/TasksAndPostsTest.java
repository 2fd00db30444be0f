package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Who does what, by when: the models say the same as the table of tasks and posts, in both directions. */
class TasksAndPostsTest {

    private static final Path TABLE = Path.of("src/test/resources/tasks-and-posts.csv");

    /** A row of the table; {@code <unit>} stands for the unit that the case is with, as {@code ${unit}} does in a model. */
    private record Row(String task, String assignee, Set<String> posts, String deadline) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], cells[1], Set.of(cells[2].split(" ")), cells[3]);
        }

        static Row of(UserTask task) {
            return new Row(
                    task.getId(),
                    words(task.getCamundaAssignee()),
                    Arrays.stream(words(task.getCamundaCandidateGroups()).split(","))
                            .collect(Collectors.toSet()),
                    words(task.getCamundaDueDate()).replaceAll("<(.*)DueAt>", "$1"));
        }

        private static String words(String expression) {
            return expression == null ? "" : expression.replace("${", "<").replace("}", ">");
        }
    }

    @Test
    void modelsAndTableSayTheSame() throws IOException {
        // given
        List<Row> table;
        try (Stream<String> lines = Files.lines(TABLE)) {
            table = lines.skip(1).map(Row::of).toList();
        }

        // when
        List<Row> models = userTasks().map(Row::of).toList();

        // then
        assertThat(models).containsExactlyInAnyOrderElementsOf(table);
    }

    @Test
    void nobodyIsACandidateByName() {
        assertThat(userTasks())
                .allSatisfy(task -> assertThat(task.getCamundaCandidateUsers()).isNull());
    }

    private static Stream<UserTask> userTasks() {
        return Model.all().stream().flatMap(model -> model.every(UserTask.class).stream());
    }
}
