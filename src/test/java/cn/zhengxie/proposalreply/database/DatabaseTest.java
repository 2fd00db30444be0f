package cn.zhengxie.proposalreply.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@OfficeTest
class DatabaseTest {

    @Autowired
    JdbcTemplate database;

    @Test
    void textIsUnicodeAndSortsByCodePoint() {
        assertThat(database.queryForMap("""
                        select pg_encoding_to_char(encoding) as encoding, datcollate, datctype
                        from pg_database where datname = current_database()"""))
                .containsEntry("encoding", "UTF8")
                .containsEntry("datcollate", "C.UTF-8")
                .containsEntry("datctype", "C.UTF-8");
    }

    @Test
    @Transactional
    void chineseWordsCanBeSearchedByTheirParts() {
        database.execute("create extension pg_trgm");

        assertThat(database.queryForObject("select '老旧小区改造' % '老旧小区'", Boolean.class))
                .isTrue();
    }
}
