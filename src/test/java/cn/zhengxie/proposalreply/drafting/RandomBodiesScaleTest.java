package cn.zhengxie.proposalreply.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.SmallJvm;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Texts that nobody writes, in a heap of 256 MB: {@code -Dscale.bodies}, 1,000 in the profile {@code scale}. What fails is named
 * with its seed, from which it follows ({@link RandomBody}).
 */
class RandomBodiesScaleTest {

    private static final int BODIES = Integer.getInteger("scale.bodies", 40);
    private static final long FIRST_SEED = 20_260_101;

    @Test
    void everyTextIsPrintedOrRefusedWithAReason() throws IOException, InterruptedException {
        String report = SmallJvm.run(RandomBodies.class, FIRST_SEED, BODIES);

        System.out.println(report);
        assertThat(report).contains(BODIES + " bodies", "：印出", "：不收，复文正文超过十万字");
    }
}
