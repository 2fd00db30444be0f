package cn.zhengxie.proposalreply.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process model as it lies in {@code processes/}, for tests that read models without running them. */
record Model(String name, BpmnModelInstance bpmn) {

    static final Path FOLDER = Path.of("processes");

    static List<Model> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Model::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model named(String name) {
        return read(FOLDER.resolve(name + ".bpmn"));
    }

    private static Model read(Path file) {
        String name = file.getFileName().toString().replace(".bpmn", "");
        return new Model(name, Bpmn.readModelFromFile(file.toFile()));
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    <T extends ModelElementInstance> T element(String id) {
        T element = bpmn.getModelElementById(id);
        if (element == null) {
            throw new AssertionError(id + " is missing in " + name);
        }
        return element;
    }

    @Override
    public String toString() {
        return name;
    }
}
