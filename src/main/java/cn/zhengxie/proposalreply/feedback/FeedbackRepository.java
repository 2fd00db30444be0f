package cn.zhengxie.proposalreply.feedback;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FeedbackRepository extends Repository<FeedbackRow, Long> {

    Optional<FeedbackRow> findById(long recipientId);

    FeedbackRow saveAndFlush(FeedbackRow row);

    /** Makes the row that is to be locked, unless somebody else just did. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into feedback (recipient_id, state) values (?1, 'EXPECTED') on conflict do nothing")
    void ensure(long recipientId);
}
