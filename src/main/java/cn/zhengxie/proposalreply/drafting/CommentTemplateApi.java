package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.organization.Officials;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 常用意见 of whoever is logged in. */
@RestController
@RequestMapping("/api/comment-templates")
class CommentTemplateApi {

    record Sentence(String text) {}

    private final CommentTemplates templates;
    private final Officials officials;

    CommentTemplateApi(CommentTemplates templates, Officials officials) {
        this.templates = templates;
        this.officials = officials;
    }

    @GetMapping
    List<CommentTemplate> mine() {
        return templates.of(officials.current());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommentTemplate add(@RequestBody Sentence sentence) {
        return templates.add(sentence.text(), officials.current());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        templates.remove(id, officials.current());
    }
}
