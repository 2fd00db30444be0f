package cn.zhengxie.proposalreply.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.stereotype.Component;

/**
 * Names every deployed file {@code processes/<file>}. Left alone, the starter names it by its absolute path when run from a
 * directory of classes and by its bare name when run from the jar, which makes a new version of every process at each switch.
 * The table of deadlines is not among them: see {@link PackagedPolicy}.
 */
@Component
class StableDeployment extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        return super.getDeploymentResources().stream()
                .map(StableDeployment::named)
                .filter(model -> !model.getPathWithinContext().equals(PackagedPolicy.FILE))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static ContextResource named(Resource resource) {
        try {
            return new ProcessFile(resource.getURL());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A model whose deployed name is its path below the class path. */
    private static class ProcessFile extends UrlResource implements ContextResource {

        ProcessFile(URL url) {
            super(url);
        }

        @Override
        public String getPathWithinContext() {
            String address = getURL().toString();
            return address.substring(address.lastIndexOf("processes/"));
        }
    }
}
