package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublicationRepository extends Repository<PublicationRow, Long> {

    PublicationRow saveAndFlush(PublicationRow row);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from PublicationRow p where p.proposalId = :#{#letter.proposalId()} and p.unit = :#{#letter.unit()}
              and p.round = :#{#letter.number()} and p.edition = :#{#letter.edition()}""")
    Optional<PublicationRow> lock(Round letter);

    /** Of a round's reply and its corrections, in order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from PublicationRow p where p.proposalId = :#{#round.proposalId()} and p.unit = :#{#round.unit()}
              and p.round = :#{#round.number()} order by p.edition""")
    List<PublicationRow> lockRound(Round round);

    List<PublicationRow> findByProposalIdOrderById(String proposalId);

    /** @param wanted how the case's key ends, so the proposal's number will do; empty for all */
    @Query("""
            select p from PublicationRow p where p.unit in :units
              and (:wanted = '' or p.proposalId like concat('%-', :wanted))
            order by case p.state when PENDING then 0 else 1 end, p.id desc""")
    List<PublicationRow> latest(Collection<String> units, String wanted, Limit most);

    @Query("select p from PublicationRow p where p.state = PUBLISHED and p.publicKey = :key")
    Optional<PublicationRow> published(String key);

    /** @param wanted a pattern in lower case, with \ before what is meant literally */
    @Query("""
            select p from PublicationRow p where p.state = PUBLISHED
              and (p.number = :number or lower(p.title) like :wanted or lower(p.unitName) like :wanted)
            order by p.repliedOn desc, p.id desc""")
    Page<PublicationRow> published(String number, String wanted, Pageable page);
}
