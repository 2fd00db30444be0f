package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Official;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every official's own sentences for opinions (常用意见). They belong to no case, so the record of acts does not know them. */
@Service
@Transactional
class CommentTemplates {

    private static final int LONGEST = 200;
    private static final int MOST = 30;

    private final CommentTemplateRepository repository;

    CommentTemplates(CommentTemplateRepository repository) {
        this.repository = repository;
    }

    @Transactional(readOnly = true)
    List<CommentTemplate> of(Official official) {
        return repository.findByOfficialIdOrderById(official.id()).stream()
                .map(CommentTemplateRow::template)
                .toList();
    }

    /** Keeps the sentence; one that is kept already is not kept twice. */
    CommentTemplate add(String entered, Official official) {
        String text = entered == null ? "" : entered.strip();
        Refusal.unless(!text.isEmpty(), "text", "请填写常用意见");
        Refusal.unless(text.length() <= LONGEST, "text", "常用意见不能超过二百字");
        List<CommentTemplate> kept = of(official);
        return kept.stream()
                .filter(template -> template.text().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    Refusal.unless(kept.size() < MOST, "text", "常用意见最多保存三十条，请先删去不用的");
                    return repository
                            .saveAndFlush(new CommentTemplateRow(official.id(), text))
                            .template();
                });
    }

    void remove(long id, Official official) {
        repository.delete(repository
                .findByIdAndOfficialId(id, official.id())
                .orElseThrow(() -> new NoSuchElementException("没有这条常用意见")));
    }
}
