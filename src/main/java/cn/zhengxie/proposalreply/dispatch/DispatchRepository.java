package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DispatchRepository extends Repository<DispatchRow, Long> {

    DispatchRow saveAndFlush(DispatchRow row);

    @Query("""
            select d from DispatchRow d where d.proposalId = :#{#round.proposalId()} and d.unit = :#{#round.unit()}
              and d.roundNumber = :#{#round.number()} and d.edition = :#{#round.edition()}""")
    Optional<DispatchRow> of(Round round);

    @Query("""
            select d from DispatchRow d where d.unit = :unit and d.repliedOn is not null
            order by d.repliedOn desc, d.id desc""")
    List<DispatchRow> replied(String unit);

    @Query("select r from RecipientRow r where r.dispatch = :dispatch order by r.role, r.position")
    List<RecipientRow> recipients(DispatchRow dispatch);

    @Query(
            "select count(r) from RecipientRow r where r.dispatch = :dispatch and r.role = ADDRESSEE and r.deliveredOn is null")
    long undeliveredAddressees(DispatchRow dispatch);

    @Query("select max(r.deliveredOn) from RecipientRow r where r.dispatch = :dispatch and r.role = ADDRESSEE")
    LocalDate lastDeliveryToAddressee(DispatchRow dispatch);
}
