package cn.zhengxie.proposalreply.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecipientRepository extends Repository<RecipientRow, Long> {

    RecipientRow saveAndFlush(RecipientRow row);

    Optional<RecipientRow> findById(long id);

    @Query("""
            select r from RecipientRow r where r.dispatch.proposalId = :proposalId
            order by r.dispatch.id, r.role, r.position""")
    List<RecipientRow> ofProposal(String proposalId);

    @Query("""
            select r from RecipientRow r where r.dispatch.unit = :unit and r.channel = POST
              and (r.deliveredOn is null or r.returnedOn is not null)
            order by r.dispatch.sealedOn, r.dispatch.id, r.role, r.position""")
    List<RecipientRow> waitingForPost(String unit);

    @Query("""
            select r from RecipientRow r where r.dispatch.unit in :units and r.deliveredOn is not null
              and (r.dispatch.proposalId like concat('%', :wanted) or r.name like concat('%', :wanted))
            order by r.dispatch.id desc, r.role, r.position""")
    List<RecipientRow> delivered(Collection<String> units, String wanted, Limit most);
}
