package cn.zhengxie.proposalreply.drafting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CommentTemplateRepository extends Repository<CommentTemplateRow, Long> {

    CommentTemplateRow saveAndFlush(CommentTemplateRow row);

    void delete(CommentTemplateRow row);

    List<CommentTemplateRow> findByOfficialIdOrderById(String officialId);

    Optional<CommentTemplateRow> findByIdAndOfficialId(long id, String officialId);
}
