package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Questionnaire;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the city's 征询意见表 asks: the codes under which a returned form is entered, and their names. */
@RestController
class QuestionnaireApi {

    private final Jurisdiction jurisdiction;

    QuestionnaireApi(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    @GetMapping("/api/feedback-form")
    Questionnaire questions() {
        return jurisdiction.form();
    }
}
