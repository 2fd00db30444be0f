package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.Round;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 督查局, or the unit's office, decides about the publication of a reply that has gone out. */
@RestController
@RequestMapping("/api/proposals/{businessKey}/publication")
class PublicationApi {

    /** round may be left out for the first. */
    record Decided(String unit, Integer round, PublicationDecision.Decision decision, String reason) {}

    private final Publications publications;
    private final Officials officials;

    PublicationApi(Publications publications, Officials officials) {
        this.publications = publications;
        this.officials = officials;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String businessKey, @RequestBody Decided decided) {
        Official official = officials.current();
        boolean office = decided.unit() != null && official.holds(Posts.office(decided.unit()));
        if (!office && !official.holds(Posts.SUPERVISION)) {
            throw new AccessDeniedException("neither 督查局 nor the office of the unit that answered " + businessKey);
        }
        Refusal.unless(decided.unit() != null, "unit", "请写明哪个单位的复文");
        int round = decided.round() == null ? 1 : decided.round();
        publications.decide(
                new Round(businessKey, decided.unit(), round),
                new PublicationDecision(decided.decision(), decided.reason()),
                official);
    }
}
