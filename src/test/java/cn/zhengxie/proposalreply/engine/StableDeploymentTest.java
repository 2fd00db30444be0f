package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import java.net.MalformedURLException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.UrlResource;

/** A model has one name, whether it comes from a directory of classes or from the jar. */
@OfficeTest
class StableDeploymentTest {

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/home/office/target/classes/processes/unit-handling.bpmn",
                "jar:file:/opt/office.jar!/BOOT-INF/classes/processes/unit-handling.bpmn",
                "file:/home/processes/target/classes/processes/unit-handling.bpmn"
            })
    void nameIsThePathBelowTheClassPath(String address) throws MalformedURLException {
        assertThat(StableDeployment.named(new UrlResource(address)).getPathWithinContext())
                .isEqualTo("processes/unit-handling.bpmn");
    }

    @Test
    void everythingDeployedAtTheStartIsNamedSo() {
        repository.createDeploymentQuery().deploymentName("SpringAutoDeployment").list().stream()
                .flatMap(deployment -> repository.getDeploymentResourceNames(deployment.getId()).stream())
                .forEach(name -> assertThat(name).matches("processes/[a-z-]+\\.(bpmn|dmn)"));
    }
}
