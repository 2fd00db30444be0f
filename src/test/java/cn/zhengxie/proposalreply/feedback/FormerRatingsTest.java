package cn.zhengxie.proposalreply.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Forms of the time when each line had a column of its own, carried over in a schema that goes with the transaction. */
@OfficeTest
class FormerRatingsTest {

    private static final String CHANGESET = "--changeset feedback:configured-ratings";

    @Autowired
    JdbcTemplate database;

    @Test
    @Transactional
    void everyFormKeepsWhatWasTickedAndWhatWasNot() throws IOException {
        // given
        database.execute("create schema former");
        database.execute("set local search_path to former");
        database.execute("""
                create table feedback_form (id bigint primary key, leadership varchar(8), communication varchar(8),
                  quality varchar(8), implementation varchar(8))""");
        database.execute("create table half_filled_form (content text not null)");
        database.execute("insert into feedback_form values (7, 'GOOD', null, 'FAIR', 'POOR')");
        database.execute("""
                insert into half_filled_form values
                  ('{"leadership": "GOOD", "communication": null, "quality": "POOR", "opinion": "先写到这里"}')""");

        // when
        database.execute(changeset());

        // then
        assertThat(database.queryForList(
                        "select dimension || dimension_name || coalesce(level || level_name, '空') from form_rating order by position",
                        String.class))
                .containsExactly(
                        "leadership领导重视good好", "communication沟通情况空", "quality答复质量fair较好", "implementation落实情况poor差");
        assertThat(database.queryForObject("select content::jsonb ->> 'ratings' from half_filled_form", String.class))
                .isEqualTo("{\"quality\": \"poor\", \"leadership\": \"good\"}");
        assertThat(database.queryForObject("select content::jsonb - 'ratings' from half_filled_form", String.class))
                .isEqualTo("{\"opinion\": \"先写到这里\"}");
    }

    private static String changeset() throws IOException {
        String log = new ClassPathResource("db/changelog/feedback.sql").getContentAsString(StandardCharsets.UTF_8);
        String from = log.substring(log.indexOf(CHANGESET) + CHANGESET.length());
        return from.split("--changeset")[0];
    }
}
