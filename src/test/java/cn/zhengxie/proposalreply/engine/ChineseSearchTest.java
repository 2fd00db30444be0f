package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Similarity search needs a database that takes Chinese characters for letters, which one with the C locale does not. */
@OfficeTest
class ChineseSearchTest {

    @Autowired
    private JdbcClient database;

    @Test
    void similarTitlesAreFound() {
        database.sql("create extension if not exists pg_trgm").update();

        Double similarity = database.sql("select similarity('老旧小区', '老旧小区改造')")
                .query(Double.class)
                .single();

        assertThat(similarity).isGreaterThan(0);
    }
}
