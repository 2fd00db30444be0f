package cn.zhengxie.proposalreply.dispatch;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AttemptRepository extends Repository<AttemptRow, Long> {

    AttemptRow saveAndFlush(AttemptRow row);

    Optional<AttemptRow> findById(long id);

    Optional<AttemptRow> findFirstByRecipientIdOrderByIdDesc(long recipientId);
}
