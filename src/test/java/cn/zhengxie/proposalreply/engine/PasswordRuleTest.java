package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The start is refused for a first administrator whose password is missing or weak. */
class PasswordRuleTest {

    private static final String SETTING = "people.administrator.password";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "            ", "demo", "DEMO", "eleven-char", "administrator", "Administrator"})
    void missingOrWeakPasswordIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRule.check(SETTING, "administrator", password))
                .isInstanceOf(UnsafePassword.class)
                .hasMessageContaining("系统不能启动")
                .hasMessageContaining("does not start")
                .hasMessageContaining(SETTING);
    }

    @Test
    void goodPasswordPasses() {
        PasswordRule.check(SETTING, "administrator", "twelve-chars");
    }

    @Test
    void whoStartsTheSystemIsToldWhatToSet() {
        UnsafePassword refusal = new UnsafePassword(SETTING, "没有设置", "is missing");

        FailureAnalysis analysis = new UnsafePasswordAnalyzer().analyze(new IllegalStateException(refusal));

        assertThat(analysis.getDescription()).isEqualTo(refusal.getMessage());
        assertThat(analysis.getAction()).contains("people.administrator.id", SETTING, "12");
    }
}
