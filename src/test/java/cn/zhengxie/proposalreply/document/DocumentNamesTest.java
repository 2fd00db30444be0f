package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of papers in addresses. */
class DocumentNamesTest {

    @Test
    void everyKindIsFoundByItsFileName() {
        assertThat(DocumentKind.values()).allSatisfy(kind -> assertThat(DocumentKind.named(kind.fileName()))
                .contains(kind));
        assertThat(DocumentKind.named("minutes")).isEmpty();
    }

    @Test
    void everyFormatIsFoundByItsExtension() {
        assertThat(DocumentFormat.values()).allSatisfy(format -> assertThat(DocumentFormat.named(format.extension()))
                .contains(format));
        assertThat(DocumentFormat.named("odt")).isEmpty();
    }
}
