package cn.zhengxie.proposalreply.assignment;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who gets a copy (抄送) of a case's reply: the standing receivers, then the units that handled it together with the lead. */
@Component
public class CopyList {

    private final Assignments assignments;
    private final Jurisdiction jurisdiction;

    CopyList(Assignments assignments, Jurisdiction jurisdiction) {
        this.assignments = assignments;
        this.jurisdiction = jurisdiction;
    }

    public List<Jurisdiction.Copy> of(String proposalId) {
        return Stream.concat(jurisdiction.copies().stream(), coHandlers(proposalId))
                .toList();
    }

    private Stream<Jurisdiction.Copy> coHandlers(String proposalId) {
        return jurisdiction.policy().copyCoHandlers()
                ? assignments.of(proposalId).stream()
                        .filter(held -> held.role() == HandlingUnit.Role.CO_HANDLER && held.isHolding())
                        .map(held -> new Jurisdiction.Copy(
                                jurisdiction.unit(held.unit()).shortName(), 1))
                : Stream.empty();
    }
}
