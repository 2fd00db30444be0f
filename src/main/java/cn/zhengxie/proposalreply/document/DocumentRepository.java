package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.proposal.Round;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds what is in force; discarded papers stay in the table for the record. */
interface DocumentRepository extends Repository<DocumentRow, Long> {

    DocumentRow saveAndFlush(DocumentRow row);

    List<DocumentRow> findByProposalIdAndVoidedAtIsNullOrderById(String proposalId);

    @Query("""
            select d from DocumentRow d where d.voidedAt is null
              and d.proposalId = :#{#round.proposalId()} and d.unit = :#{#round.unit()} and d.round = :#{#round.number()}
              and d.edition = :#{#round.edition()}
              and d.recipientId is not distinct from :recipientId and d.kind = :kind and d.format = :format
            order by d.sequence""")
    List<DocumentRow> find(Round round, Long recipientId, DocumentKind kind, DocumentFormat format);

    @Query("""
            select d from DocumentRow d where d.voidedAt is null
              and d.proposalId = :#{#round.proposalId()} and d.unit = :#{#round.unit()} and d.round = :#{#round.number()}
              and d.edition = :#{#round.edition()}""")
    List<DocumentRow> find(Round round);

    @Query("""
            select d from DocumentRow d where d.voidedAt is not null
              and d.proposalId = :#{#round.proposalId()} and d.unit = :#{#round.unit()} and d.round = :#{#round.number()}
            order by d.id""")
    List<DocumentRow> voided(Round round);
}
