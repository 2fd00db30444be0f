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

/** The phrases that the editor offers. */
@RestController
@RequestMapping("/api/phrases")
class PhraseApi {

    /** A new phrase; the unit may be left out by whoever works in one only. */
    record Entry(String unit, String text) {}

    private final Phrases phrases;
    private final Officials officials;

    PhraseApi(Phrases phrases, Officials officials) {
        this.phrases = phrases;
        this.officials = officials;
    }

    @GetMapping
    List<Phrase> mine() {
        return phrases.of(officials.current());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Phrase add(@RequestBody Entry entry) {
        return phrases.add(entry.unit(), entry.text(), officials.current());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        phrases.remove(id, officials.current());
    }
}
