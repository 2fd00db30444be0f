package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What an official is told when something is refused. */
public final class RefusalAssertions {

    private RefusalAssertions() {}

    public static void assertRefused(ThrowingCallable act, String field, String sentence) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.getMessage()).isEqualTo(sentence);
        assertThat(refusal.field()).isEqualTo(field);
    }
}
