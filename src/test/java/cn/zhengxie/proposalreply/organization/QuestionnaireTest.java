package cn.zhengxie.proposalreply.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a city may ask on its form, as it writes it into its settings. */
class QuestionnaireTest {

    @Test
    void cityThatSetsNothingAsksWhatIsUsual() {
        Questionnaire form = bound(Map.of("jurisdiction.city", "某市"));

        assertThat(form).isEqualTo(Questionnaire.usual());
        assertThat(form.dimensions())
                .extracting(Questionnaire.Choice::code)
                .containsExactly("leadership", "communication", "quality", "implementation");
        assertThat(form.levels()).extracting(Questionnaire.Choice::code).containsExactly("good", "fair", "poor");
    }

    @Test
    void cityAsksItsOwn() {
        Questionnaire form = bound(Map.of(
                "jurisdiction.form.annex-label", "附表2",
                "jurisdiction.form.dimensions[0].code", "attitude",
                "jurisdiction.form.dimensions[0].name", "办理态度",
                "jurisdiction.form.satisfaction.basically-satisfied", "比较满意"));

        assertThat(form.annexLabel()).isEqualTo("附表2");
        assertThat(form.dimensions()).containsExactly(new Questionnaire.Choice("attitude", "办理态度"));
        assertThat(form.levels()).isEqualTo(Questionnaire.usual().levels());
        assertThat(form.satisfaction()).isEqualTo(new Questionnaire.SatisfactionWords("满意", "比较满意", "不满意"));
    }

    @ParameterizedTest
    @CsvSource({
        "levels[0].code, good, levels[0].name, 好, levels 应有2至5项",
        "dimensions[0].code, Leader, dimensions[0].name, 领导重视, 代码“Leader”应以小写字母开头",
        "dimensions[0].code, '', dimensions[0].name, 领导重视, 代码“”应以小写字母开头",
        "dimensions[0].code, leader, dimensions[0].name, 领导同志高度重视, 名称“领导同志高度重视”应有1至6个字",
        "dimensions[0].code, leader, dimensions[0].name, '', 名称“”应有1至6个字",
        "satisfaction.satisfied, 基本满意, annex-label, 附件4, 名称“基本满意”重复",
    })
    void whatNoFormCanAskIsRefusedAtTheStart(String one, String value, String other, String otherValue, String says) {
        Map<String, String> settings =
                Map.of("jurisdiction.form." + one, value, "jurisdiction.form." + other, otherValue);

        assertThatThrownBy(() -> bound(settings))
                .isInstanceOf(BindException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("jurisdiction.form.")
                .hasMessageContaining(says);
    }

    @Test
    void codesAndNamesAreDifferentFromEachOther() {
        Questionnaire.Choice good = new Questionnaire.Choice("good", "好");

        assertThatThrownBy(() -> levels(good, new Questionnaire.Choice("good", "较好")))
                .hasMessageContaining("代码“good”重复");
        assertThatThrownBy(() -> levels(good, new Questionnaire.Choice("fair", "好")))
                .hasMessageContaining("名称“好”重复");
    }

    private static void levels(Questionnaire.Choice... levels) {
        new Questionnaire(null, null, List.of(levels), null);
    }

    private static Questionnaire bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("jurisdiction", Jurisdiction.class)
                .get()
                .form();
    }
}
