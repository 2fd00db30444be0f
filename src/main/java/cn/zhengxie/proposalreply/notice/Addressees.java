package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.deadline.CaseHandlers;
import cn.zhengxie.proposalreply.organization.Official;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The people behind audiences: each once, as the first of the audiences he belongs to. */
@Component
class Addressees {

    private static final Set<Audience> ABOVE_UNITS = Set.of(Audience.SUPERVISION, Audience.COMMITTEE);

    private final CaseHandlers handlers;

    Addressees(CaseHandlers handlers) {
        this.handlers = handlers;
    }

    /**
     * Whom to tell.
     *
     * @param people in the order of their audiences
     * @param missing audiences behind which nobody is
     */
    record Found(Map<Official, Audience> people, List<Audience> missing) {

        /** Whether nobody of a unit is told: what is late is the bureau's or the committee's own. */
        boolean isAboveUnits() {
            return ABOVE_UNITS.containsAll(people.values());
        }
    }

    Found of(String proposalId, String unit, Collection<Audience> audiences) {
        Map<String, Official> seen = new LinkedHashMap<>();
        Map<Official, Audience> people = new LinkedHashMap<>();
        List<Audience> missing = new ArrayList<>();
        for (Audience audience : audiences.stream().sorted().toList()) {
            List<Official> behind = handlers.of(proposalId, unit, audience);
            if (behind.isEmpty()) {
                missing.add(audience);
            }
            for (Official official : behind) {
                if (seen.putIfAbsent(official.id(), official) == null) {
                    people.put(official, audience);
                }
            }
        }
        return new Found(people, missing);
    }
}
