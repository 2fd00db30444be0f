package cn.zhengxie.proposalreply.assignment;

import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.deadline.CaseHandlers;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of a case's deadlines: whoever holds the posts now, and the drafter its unit nominated. */
@Component
class PeopleOnCase implements CaseHandlers {

    private final HandlingUnitRepository repository;
    private final Jurisdiction jurisdiction;
    private final Officials officials;

    PeopleOnCase(HandlingUnitRepository repository, Jurisdiction jurisdiction, Officials officials) {
        this.repository = repository;
        this.jurisdiction = jurisdiction;
        this.officials = officials;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Official> of(String proposalId, String unit, Audience audience) {
        return switch (audience) {
            case SUPERVISION -> officials.holding(Posts.SUPERVISION);
            case COMMITTEE -> officials.holding(Posts.COMMITTEE);
            default ->
                repository
                        .findByProposalIdAndUnitAndStateNotIn(proposalId, unit, HandlingUnitRepository.GONE)
                        .map(held -> inUnit(held, unit, audience))
                        .orElse(List.of());
        };
    }

    private List<Official> inUnit(HandlingUnitRow held, String unit, Audience audience) {
        return switch (audience) {
            case DRAFTER -> named(held.drafter);
            case HEAD -> held.section == null ? List.of() : officials.holding(Posts.head(unit, held.section));
            case OFFICE -> officials.holding(Posts.office(unit));
            case DEPUTY -> officials.holding(Posts.deputy(unit));
            case SIGNER ->
                jurisdiction.hasUnit(unit) ? named(jurisdiction.unit(unit).signer()) : List.of();
            case SUPERVISION, COMMITTEE -> throw new IllegalArgumentException("no people of a unit: " + audience);
        };
    }

    private List<Official> named(String id) {
        return Optional.ofNullable(id).flatMap(officials::find).stream().toList();
    }
}
