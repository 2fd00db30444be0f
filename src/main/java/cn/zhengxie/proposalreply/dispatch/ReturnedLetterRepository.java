package cn.zhengxie.proposalreply.dispatch;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReturnedLetterRepository extends Repository<ReturnedLetterRow, Long> {

    ReturnedLetterRow saveAndFlush(ReturnedLetterRow row);

    @Query("""
            select letter from ReturnedLetterRow letter join RecipientRow recipient on recipient.id = letter.recipientId
            where recipient.dispatch.proposalId = :proposalId order by letter.id""")
    List<ReturnedLetterRow> ofProposal(String proposalId);
}
