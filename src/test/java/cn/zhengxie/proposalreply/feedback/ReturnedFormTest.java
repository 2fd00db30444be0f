package cn.zhengxie.proposalreply.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.organization.Questionnaire;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The names under which scripts and forms hand in a 征询意见表. */
class ReturnedFormTest {

    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    @Test
    void wholeFormIsRead() throws Exception {
        ReturnedForm form = json.readValue("""
                        {"receivedOn": "2020-11-16", "replyReceivedOn": "2020-11-10", "phone": "13800000000",
                         "ratings": {"leadership": "good", "communication": "fair", "quality": "poor",
                                     "implementation": "good"},
                         "satisfaction": "basicallySatisfied", "opinion": "请加快进度", "signed": true,
                         "signedOn": "2020-11-12", "scan": "a1"}
                        """, ReturnedForm.class);

        assertThat(form.on(Questionnaire.usual()))
                .isEqualTo(new ReturnedForm(
                        LocalDate.of(2020, 11, 16),
                        LocalDate.of(2020, 11, 10),
                        "13800000000",
                        FilledForm.rated("good", "fair", "poor", "good"),
                        Satisfaction.BASICALLY_SATISFIED,
                        "请加快进度",
                        true,
                        null,
                        LocalDate.of(2020, 11, 12),
                        "a1"));
    }

    @Test
    void whatIsLeftOutIsNotFilledIn() throws Exception {
        ReturnedForm form = json.readValue("{\"satisfaction\": \"satisfied\", \"phone\": \" \"}", ReturnedForm.class);

        assertThat(form)
                .isEqualTo(new ReturnedForm(
                        null, null, null, Ratings.NONE, Satisfaction.SATISFIED, null, false, null, null, null));
    }
}
