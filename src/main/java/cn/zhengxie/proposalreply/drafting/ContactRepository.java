package cn.zhengxie.proposalreply.drafting;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ContactRepository extends Repository<ContactRow, Long> {

    ContactRow saveAndFlush(ContactRow row);

    List<ContactRow> findByProposalIdAndUnitAndRoundOrderById(String proposalId, String unit, int round);
}
