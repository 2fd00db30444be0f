package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.organization.Officials;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The one way through a task, for Tasklist's forms and for scripts. */
@RestController
@RequestMapping("/api/tasks")
class TaskApi {

    record Autosave(Integer revision, ObjectNode content) {}

    record OtherText(String body) {}

    private final CaseProcess process;
    private final TaskForms forms;
    private final TaskSheets sheets;
    private final Officials officials;

    TaskApi(CaseProcess process, TaskForms forms, TaskSheets sheets, Officials officials) {
        this.process = process;
        this.forms = forms;
        this.sheets = sheets;
        this.officials = officials;
    }

    @GetMapping
    List<WaitingTask> mine() {
        return process.tasksOf(officials.current());
    }

    @GetMapping("/{id}")
    TaskSheet sheet(@PathVariable String id) {
        return sheets.find(id, officials.current());
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id) {
        process.claim(id, officials.current());
    }

    @GetMapping("/{id}/draft")
    TaskForm draft(@PathVariable String id) {
        return forms.find(process.look(id, officials.current()));
    }

    @PutMapping("/{id}/draft")
    TaskForm save(@PathVariable String id, @RequestBody Autosave autosave) {
        return forms.save(process.find(id, officials.current()), autosave.revision(), autosave.content());
    }

    /** Keeps a text of the letter beside the one that is worked on, where two people wrote at once. */
    @PostMapping("/{id}/versions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setAside(@PathVariable String id, @RequestBody OtherText other) {
        forms.setAside(process.find(id, officials.current()), other.body());
    }

    /** revision: the one the page was read or saved with last; it must still be the latest. Scripts may leave it out. */
    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(
            @PathVariable String id, @RequestParam(required = false) Integer revision, @RequestBody ObjectNode form) {
        process.complete(id, form, officials.current(), at -> forms.checkFresh(at, revision));
    }
}
