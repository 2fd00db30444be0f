package cn.zhengxie.proposalreply.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.organization.Official;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class AuditTrailTest {

    private static final Official OFFICE = new Official("zjj.office", "张办公", Set.of("zjj.office"));
    private static final LocalDate DAY = LocalDate.of(2020, 8, 12);

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void actIsKeptWithItsBusinessDateAndTheTimeOfEntry() {
        Act act = Act.of("ta-7-4-迹1", "zjj", 1, "签收", DAY, "市住建局签收").because("补录");

        transaction.executeWithoutResult(status -> audit.record(act, OFFICE));

        assertThat(audit.of("ta-7-4-迹1")).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(act);
            assertThat(entry.officialName()).isEqualTo("张办公");
            assertThat(entry.enteredAt()).isNotNull();
        });
    }

    @Test
    void nothingIsRecordedOutsideTheTransactionOfTheAct() {
        Act act = Act.ofCase("ta-7-4-迹2", "交办", DAY, "主办市住建局");

        assertThatThrownBy(() -> audit.record(act, OFFICE)).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(audit.of("ta-7-4-迹2")).isEmpty();
    }

    @Test
    void entriesCannotBeChangedOrRemovedInTheDatabase() {
        for (String attempt :
                new String[] {"update audit_entry set what = '改'", "delete from audit_entry", "truncate audit_entry"}) {
            assertThatThrownBy(() -> database.sql(attempt).update())
                    .as(attempt)
                    .hasMessageContaining("audit_entry is append-only");
        }
    }
}
