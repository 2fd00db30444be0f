package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.organization.Officials;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was being filled in at tasks that ended without being completed. */
@RestController
class AbandonedFormApi {

    private final AbandonedForms forms;
    private final Officials officials;

    AbandonedFormApi(AbandonedForms forms, Officials officials) {
        this.forms = forms;
        this.officials = officials;
    }

    @GetMapping("/api/proposals/{businessKey}/task-forms")
    List<AbandonedForm> ofCase(@PathVariable String businessKey) {
        return forms.of(businessKey, officials.current());
    }
}
