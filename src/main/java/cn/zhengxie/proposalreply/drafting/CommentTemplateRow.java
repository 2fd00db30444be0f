package cn.zhengxie.proposalreply.drafting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "comment_template")
class CommentTemplateRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String officialId;
    String text;

    protected CommentTemplateRow() {}

    CommentTemplateRow(String officialId, String text) {
        this.officialId = officialId;
        this.text = text;
    }

    CommentTemplate template() {
        return new CommentTemplate(id, text);
    }
}
