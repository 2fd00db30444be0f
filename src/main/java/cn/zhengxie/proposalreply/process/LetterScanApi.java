package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 补传复文: the scan of a letter that was entered as written on paper, by the office of its unit. */
@RestController
class LetterScanApi {

    /** @param round 1 where none is given */
    record LetterScan(String unit, Integer round, String scan) {}

    private final SignOffs signOffs;
    private final Officials officials;

    LetterScanApi(SignOffs signOffs, Officials officials) {
        this.signOffs = signOffs;
        this.officials = officials;
    }

    @PostMapping("/api/proposals/{businessKey}/letter-scans")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable String businessKey, @RequestBody LetterScan letter) {
        Refusal.unless(letter.unit() != null, "unit", "请写明是哪个单位的复文");
        Official office = officials.current();
        if (!office.holds(Posts.office(letter.unit()))) {
            throw new AccessDeniedException("only the unit's office");
        }
        int round = letter.round() == null ? 1 : letter.round();
        signOffs.enterScan(new Round(businessKey, letter.unit(), round), letter.scan(), office);
    }
}
