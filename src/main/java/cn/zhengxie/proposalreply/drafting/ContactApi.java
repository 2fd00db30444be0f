package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 面商 records, entered by anybody of a unit that handles the case. */
@RestController
class ContactApi {

    private final Contacts contacts;
    private final Assignments assignments;
    private final Officials officials;

    ContactApi(Contacts contacts, Assignments assignments, Officials officials) {
        this.contacts = contacts;
        this.assignments = assignments;
        this.officials = officials;
    }

    @PostMapping("/api/proposals/{businessKey}/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    void add(@PathVariable String businessKey, @RequestBody Contact contact) {
        Official official = officials.current();
        contacts.add(currentRound(businessKey, official), contact, official);
    }

    private Round currentRound(String proposalId, Official official) {
        List<HandlingUnit> own = assignments.of(proposalId).stream()
                .filter(HandlingUnit::isHolding)
                .filter(held -> official.belongsTo(held.unit()))
                .toList();
        if (own.isEmpty()) {
            throw new AccessDeniedException("not of a unit that handles " + proposalId);
        }
        Refusal.unless(own.size() == 1, null, "您在几个承办单位任职，请由其中一个单位的账号登记");
        HandlingUnit held = own.get(0);
        return new Round(proposalId, held.unit(), held.round());
    }
}
