package cn.zhengxie.proposalreply.deadline;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** An audience as one column holds it: names separated by commas, in their order. */
final class AudienceText {

    private AudienceText() {}

    static String of(Set<Audience> audience) {
        return audience.stream().sorted().map(Audience::name).collect(Collectors.joining(","));
    }

    static Set<Audience> audience(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",")).map(Audience::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
