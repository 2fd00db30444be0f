package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import org.springframework.stereotype.Component;

/** The names that the city's settings print on its papers: a character that no font holds stops the start, not the first letter. */
@Component
class ConfiguredNames {

    ConfiguredNames(Jurisdiction jurisdiction, LetterCharacters characters) {
        String complaint = characters.complaint(jurisdiction.toString());
        if (!complaint.isEmpty()) {
            throw new IllegalStateException("jurisdiction：" + complaint);
        }
    }
}
