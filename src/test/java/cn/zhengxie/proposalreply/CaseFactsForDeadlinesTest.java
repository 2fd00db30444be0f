package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.deadline.CaseHandlers;
import cn.zhengxie.proposalreply.deadline.CaseTraits;
import cn.zhengxie.proposalreply.deadline.CaseTraits.Category;
import cn.zhengxie.proposalreply.deadline.CaseTraits.Kind;
import cn.zhengxie.proposalreply.deadline.CaseTraits.Traits;
import cn.zhengxie.proposalreply.organization.Official;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What deadlines ask of a case: what kind of case it is, and who handles it. */
@OfficeTest
class CaseFactsForDeadlinesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseTraits traits;

    @Autowired
    private CaseHandlers handlers;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    @Test
    void kindAndCategoryAreReadOffTheCaseFile() {
        assertThat(traits.of(register("征1", Map.of()))).isEqualTo(new Traits(Kind.PROPOSAL, Category.ORDINARY, false));
        assertThat(traits.of(register("征2", Map.of("kind", "建议", "key", true))))
                .isEqualTo(new Traits(Kind.SUGGESTION, Category.ORDINARY, true));
        assertThat(traits.of(register("征3", Map.of("proposers", List.of(Map.of("name", "市民建", "type", "集体"))))))
                .isEqualTo(new Traits(Kind.PROPOSAL, Category.COLLECTIVE, false));
        assertThat(traits.of(register("闭征4", Map.of())))
                .isEqualTo(new Traits(Kind.PROPOSAL, Category.BETWEEN_SESSIONS, false));
        assertThat(traits.of(register("征5", Map.of("category", "平时提案"))).category())
                .isEqualTo(Category.BETWEEN_SESSIONS);
        assertThat(traits.of("ta-7-4-没有这一件")).isEqualTo(Traits.ORDINARY);
    }

    @Test
    void peopleOfTheUnitAreKnownAsFarAsTheCaseHasCome() {
        String key = register("征6", Map.of("leadUnit", "zjj"));

        assertThat(ids(key, Audience.OFFICE)).containsExactly("zjj.office");
        assertThat(ids(key, Audience.DEPUTY)).containsExactly("zjj.deputy");
        assertThat(ids(key, Audience.SIGNER)).containsExactly("zjj.signer");
        assertThat(ids(key, Audience.SUPERVISION)).containsExactly("ducha");
        assertThat(ids(key, Audience.COMMITTEE)).containsExactly("tianwei");
        assertThat(ids(key, Audience.DRAFTER)).as("nobody is nominated yet").isEmpty();
        assertThat(ids(key, Audience.HEAD)).isEmpty();
    }

    @Test
    void nominatedDrafterAndHisHeadAreKnown() {
        CaseUnderway underway = new CaseUnderway(api, key -> {}, "征7").to("draft");

        assertThat(ids(underway.key(), Audience.DRAFTER)).hasSize(1).allMatch(id -> id.endsWith(".drafter"));
        assertThat(ids(underway.key(), Audience.HEAD)).hasSize(1).allMatch(id -> id.endsWith(".head"));
    }

    @Test
    void unitThatDoesNotHoldTheCaseHasNobody() {
        String key = register("征8", Map.of("leadUnit", "zjj"));

        assertThat(handlers.of(key, "czj", Audience.OFFICE)).isEmpty();
    }

    private List<String> ids(String key, Audience audience) {
        return handlers.of(key, "zjj", audience).stream().map(Official::id).toList();
    }

    private String register(String number, Map<String, Object> otherwise) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "committee",
                7,
                "session",
                4,
                "number",
                number,
                "title",
                "关于" + number + "的提案",
                "proposers",
                List.of(Map.of("name", "林晓岚"))));
        form.putAll(otherwise);
        return api.post("ducha", "/proposals", form)
                .granted()
                .json()
                .get("businessKey")
                .asText();
    }
}
