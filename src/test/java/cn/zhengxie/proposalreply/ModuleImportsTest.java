package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No build step looks at the ES modules: a module that names one that is not there would leave a page blank. */
class ModuleImportsTest {

    private static final Path WEBAPPS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");
    private static final String SERVED_WEBAPPS = "camunda/app/";
    private static final Path PAGES = Path.of("src/main/resources/static");
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export)\\b.*? from '(\\.[^']+)';");

    @Test
    void everyModuleThatIsImportedIsThere() throws IOException {
        // given
        List<Path> modules =
                Stream.of(WEBAPPS, PAGES).flatMap(ModuleImportsTest::modules).toList();

        // then
        assertThat(modules).hasSizeGreaterThan(50).allSatisfy(module -> assertThat(imports(module))
                .allSatisfy(imported -> assertThat(file(module, imported)).exists()));
    }

    private static Stream<Path> modules(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".js"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> imports(Path module) {
        try {
            return IMPORT.matcher(Files.readString(module))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Where the server finds it: the webapps lie below {@code /webjars/camunda/app} or {@code /camunda/app}, the pages' modules below {@code /assets}. */
    private static Path file(Path module, String imported) {
        Path file = module.getParent().resolve(imported).normalize();
        int assets = imported.indexOf("assets/");
        int webapp = imported.indexOf(SERVED_WEBAPPS);
        if (Files.exists(file) || assets < 0 && webapp < 0) {
            return file;
        }
        return assets < 0
                ? WEBAPPS.resolve(imported.substring(webapp + SERVED_WEBAPPS.length()))
                : PAGES.resolve(imported.substring(assets));
    }
}
