package cn.zhengxie.proposalreply.tasklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** axe-core run over a page: what would keep people out who see badly or use no mouse. */
final class Accessibility {

    private static final String AXE = read("/axe.min.js");

    private final Browser browser;

    Accessibility(Browser browser) {
        this.browser = browser;
    }

    /** Serious and critical violations within the element: each with its rule and the places where it is broken. */
    List<String> violations(String selector) {
        browser.find(selector);
        browser.run(AXE);
        @SuppressWarnings("unchecked")
        List<String> violations = (List<String>) browser.runUntilDone("""
                const [within, done] = arguments;
                axe.run(document.querySelectorAll(within), { resultTypes: ['violations'], preload: false }).then(({ violations }) => done(
                  violations
                    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                    .map(({ id, help, nodes }) => `${id}: ${help}\\n${nodes.map(({ html, failureSummary }) => `${html}\\n${failureSummary}`).join('\\n')}`)),
                  problem => done([String(problem)]));""", selector);
        return violations;
    }

    private static String read(String resource) {
        try (var stream = Accessibility.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
