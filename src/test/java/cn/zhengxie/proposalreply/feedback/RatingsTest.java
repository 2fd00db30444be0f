package cn.zhengxie.proposalreply.feedback;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.organization.Questionnaire.Choice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ratings in a city that asks for three things in five levels. */
class RatingsTest {

    private static final Questionnaire CITY = new Questionnaire(
            null,
            List.of(new Choice("attitude", "办理态度"), new Choice("communication", "沟通协商"), new Choice("effect", "办理成效")),
            List.of(
                    new Choice("excellent", "很好"),
                    new Choice("good", "好"),
                    new Choice("average", "一般"),
                    new Choice("poor", "差"),
                    new Choice("terrible", "很差")),
            null);

    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    @Test
    void everyLineOfTheFormIsKeptWithItsWordsAlsoThoseLeftEmpty() {
        Ratings ratings = Ratings.entered(Map.of("effect", "average", "attitude", "excellent"))
                .on(CITY);

        assertThat(ratings.lines())
                .containsExactly(
                        new Ratings.Line("attitude", "办理态度", "excellent", "很好"),
                        new Ratings.Line("communication", "沟通协商", null, null),
                        new Ratings.Line("effect", "办理成效", "average", "一般"));
    }

    @Test
    void whatTheFormDoesNotAskIsRefusedAtItsField() {
        assertRefused(
                () -> Ratings.entered(Map.of("leadership", "good")).on(CITY),
                "ratings.leadership",
                "征询意见表上没有“leadership”这一项");
        assertRefused(() -> Ratings.entered(Map.of("effect", "fair")).on(CITY), "ratings.effect", "办理成效请在所列各项中选择");
    }

    @Test
    void gapsAreTheFormsOwnLines() {
        ReturnedForm form =
                paper(Ratings.entered(Map.of("communication", "good"))).on(CITY);

        assertThat(Completeness.gaps(form)).contains("办理态度", "办理成效").doesNotContain("沟通协商", "领导重视");
    }

    @Test
    void storedFormReadsAsItWasPrintedWhateverTheCityAsksNow() {
        // given
        ReturnedForm former =
                paper(Ratings.entered(Map.of("leadership", "fair"))).on(Questionnaire.usual());

        // when
        ReturnedForm stored = new FormRow(1, former, false, "张办公", Instant.EPOCH).form();

        // then
        assertThat(stored.ratings().byName()).containsEntry("领导重视", "较好").containsEntry("沟通情况", null);
        assertThat(Completeness.gaps(stored)).contains("沟通情况", "答复质量", "落实情况").doesNotContain("领导重视", "办理态度");
    }

    @Test
    void caseFileTellsCodesAndWords() {
        ReturnedForm form =
                paper(Ratings.entered(Map.of("attitude", "terrible"))).on(CITY);

        JsonNode told = json.valueToTree(form);

        assertThat(told.at("/ratings/attitude").asText()).isEqualTo("terrible");
        assertThat(told.at("/ratings/effect").isNull()).isTrue();
        assertThat(told.at("/rated/0/name").asText()).isEqualTo("办理态度");
        assertThat(told.at("/rated/0/levelName").asText()).isEqualTo("很差");
    }

    @Test
    void proposersPageAsksForEveryLineOfTheCity() {
        // given
        Map<String, String> fields = new HashMap<>(Map.of(
                "ratings.attitude", "good", "ratings.effect", "fair", "satisfaction", "SATISFIED", "signature", "徐博雅"));

        // when
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> FormEntry.of(fields).form("徐博雅", CITY));

        // then
        assertThat(refusal.faults())
                .contains(
                        new Refusal.Fault("ratings.effect", "办理成效请在所列各项中选择"),
                        new Refusal.Fault("ratings.communication", "请评价“沟通协商”"))
                .noneMatch(fault -> "ratings.attitude".equals(fault.field()));
    }

    private static ReturnedForm paper(Ratings ratings) {
        return new ReturnedForm(null, null, null, ratings, Satisfaction.SATISFIED, null, true, null, null, null);
    }
}
