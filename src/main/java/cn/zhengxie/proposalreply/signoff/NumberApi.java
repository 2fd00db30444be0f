package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of numbers as its unit's office keeps it. */
@RestController
@RequestMapping("/api/numbers")
class NumberApi {

    record Reservation(String unit, int year, String reason) {}

    record Voiding(String unit, int year, int sequence, String reason) {}

    private final DocumentNumbers numbers;
    private final Officials officials;
    private final Jurisdiction jurisdiction;

    NumberApi(DocumentNumbers numbers, Officials officials, Jurisdiction jurisdiction) {
        this.numbers = numbers;
        this.officials = officials;
        this.jurisdiction = jurisdiction;
    }

    @PostMapping("/reservations")
    Map<String, String> reserve(@RequestBody Reservation asked) {
        return Map.of("number", numbers.reserve(asked.unit(), asked.year(), asked.reason(), officeOf(asked.unit())));
    }

    @PostMapping("/voids")
    void voidReserved(@RequestBody Voiding asked) {
        numbers.voidReserved(asked.unit(), asked.year(), asked.sequence(), asked.reason(), officeOf(asked.unit()));
    }

    private Official officeOf(String unit) {
        Refusal.unless(unit != null && jurisdiction.hasUnit(unit), "unit", "请填写单位代码");
        Official official = officials.current();
        if (!official.holds(Posts.office(unit))) {
            throw new AccessDeniedException("only the office of " + unit);
        }
        return official;
    }
}
