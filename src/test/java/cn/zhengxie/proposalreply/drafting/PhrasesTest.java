package cn.zhengxie.proposalreply.drafting;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.organization.Official;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@OfficeTest
class PhrasesTest {

    private static final Official DRAFTER = new Official("fgw.zonghe.drafter", "蒋拟稿", Set.of("fgw.zonghe"));
    private static final Official COLLEAGUE = new Official("fgw.office", "冯办公", Set.of("fgw.office"));
    private static final Official STRANGER = new Official("czj.office", "韩办公", Set.of("czj.office"));
    private static final Official SUPERVISOR = new Official("ducha", "李督查", Set.of("supervision"));

    @Autowired
    Phrases phrases;

    @Test
    void phraseIsForEverybodyOfItsUnitAndForNobodyElse() {
        Phrase phrase = phrases.add(null, "  感谢您对我市发展改革工作的关心和支持。\n", DRAFTER);

        assertThat(phrase.text()).isEqualTo("感谢您对我市发展改革工作的关心和支持。");
        assertThat(phrases.of(COLLEAGUE)).contains(phrase);
        assertThat(phrases.of(STRANGER)).doesNotContain(phrase);
        assertThat(phrases.of(SUPERVISOR)).isEmpty();
    }

    @Test
    void samePhraseIsKeptOnce() {
        Phrase first = phrases.add("fgw", "现答复如下：", DRAFTER);

        assertThat(phrases.add("fgw", "现答复如下：", COLLEAGUE)).isEqualTo(first);
    }

    @Test
    void colleagueRemovesAPhraseAndAStrangerCannot() {
        Phrase phrase = phrases.add(null, "您提出的提案收悉。", DRAFTER);

        assertThatThrownBy(() -> phrases.remove(phrase.id(), STRANGER)).isInstanceOf(NoSuchElementException.class);
        phrases.remove(phrase.id(), COLLEAGUE);

        assertThat(phrases.of(DRAFTER)).doesNotContain(phrase);
    }

    @Test
    void emptyAndOverlongPhrasesAreRefused() {
        assertRefused(() -> phrases.add(null, "  ", DRAFTER), "text", "请填写常用语的内容");
        assertRefused(() -> phrases.add(null, "长".repeat(2001), DRAFTER), "text", "一条常用语最多两千字");
    }

    @Test
    void nobodyAddsToAnotherUnit() {
        assertThatThrownBy(() -> phrases.add("czj", "现答复如下：", DRAFTER)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> phrases.add(null, "现答复如下：", SUPERVISOR)).isInstanceOf(AccessDeniedException.class);
    }
}
