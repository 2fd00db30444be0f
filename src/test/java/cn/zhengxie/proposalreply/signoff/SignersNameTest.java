package cn.zhengxie.proposalreply.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who signs is printed on the letter. */
@OfficeTest
class SignersNameTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    private String name;

    @BeforeEach
    void rememberTheName() {
        name = database.sql("select last_ from act_id_user where id_ = 'zjj.signer'")
                .query(String.class)
                .single();
    }

    @AfterEach
    void giveTheNameBack() {
        rename(name);
    }

    @Test
    void nameThatNoFontHoldsIsRefusedAtTheSigning() {
        // given
        OfficeApi api = new OfficeApi(port);
        CaseUnderway underway = new CaseUnderway(api, new CaseJobs(engine), "签名1").to("sign");
        String task = "/tasks/%s/complete"
                .formatted(underway.waiting("sign").orElseThrow().get("id").asText());

        // when
        rename("王𰻝");
        OfficeApi.Answer refused = api.post("zjj.signer", task, Map.of("decision", "approve"));

        // then
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("field").asText()).isEqualTo("signedBy");
        assertThat(refused.json().path("detail").asText()).contains("签发人“王𰻝”：字库中没有“𰻝”（U+30EDD）");
        assertThat(underway.waiting("sign")).isPresent();
    }

    private void rename(String other) {
        database.sql("update act_id_user set last_ = ? where id_ = 'zjj.signer'")
                .param(other)
                .update();
    }
}
