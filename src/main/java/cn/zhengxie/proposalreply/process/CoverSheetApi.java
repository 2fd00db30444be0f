package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.document.CoverSheets;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.NoSuchElementException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The 发文稿纸 of the letter a task is about, for whoever may work the task. */
@RestController
class CoverSheetApi {

    private final CaseProcess process;
    private final CoverSheets sheets;
    private final LettersToSign letters;
    private final Officials officials;

    CoverSheetApi(CaseProcess process, CoverSheets sheets, LettersToSign letters, Officials officials) {
        this.process = process;
        this.sheets = sheets;
        this.letters = letters;
        this.officials = officials;
    }

    @GetMapping("/api/tasks/{id}/cover.pdf")
    ResponseEntity<byte[]> cover(@PathVariable String id) {
        TaskAtHand at = process.find(id, officials.current());
        if (at.get(CaseVariables.ROUND) == null) {
            throw new NoSuchElementException("还没有复文稿，不能打印发文稿纸");
        }
        return printed(at.round());
    }

    /** For the office, which takes the sheet to the leader while the letter waits for his signature. */
    @GetMapping("/api/proposals/{businessKey}/cover.pdf")
    ResponseEntity<byte[]> coverAtSigner(
            @PathVariable String businessKey,
            @RequestParam String unit,
            @RequestParam(defaultValue = "false") boolean correction) {
        return printed(letters.atSignerOf(officials.current()).stream()
                .filter(letter -> letter.businessKey().equals(businessKey)
                        && letter.unit().equals(unit)
                        && letter.round().isCorrection() == correction)
                .map(LetterToSign::round)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("没有待签发的复文")));
    }

    private ResponseEntity<byte[]> printed(Round round) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"cover.pdf\"")
                .body(sheets.pdf(round));
    }
}
