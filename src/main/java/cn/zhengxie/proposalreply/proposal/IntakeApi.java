package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** How cases come in: by list or one by one, from the supervision bureau. */
@RestController
@RequestMapping("/api/proposals")
class IntakeApi {

    private final ListImport list;
    private final Registration registration;
    private final ProposalAttachments attachments;
    private final PrintableCharacters fonts;
    private final Officials officials;

    IntakeApi(
            ListImport list,
            Registration registration,
            ProposalAttachments attachments,
            PrintableCharacters fonts,
            Officials officials) {
        this.list = list;
        this.registration = registration;
        this.attachments = attachments;
        this.fonts = fonts;
        this.officials = officials;
    }

    record Imported(int imported, List<String> proposals) {}

    record Registered(String businessKey) {}

    record Added(List<String> attachments) {}

    @PostMapping("/import")
    Imported importList(@RequestParam(required = false) MultipartFile file) {
        Official supervisor = supervisor();
        List<String> proposals = list.importList(UploadedFile.content(file), supervisor);
        return new Imported(proposals.size(), proposals);
    }

    @PostMapping
    Registered register(@RequestBody ProposalEntry entry) {
        Official supervisor = supervisor();
        return new Registered(registration.register(entry.checked(fonts), entry.attachments(), supervisor));
    }

    /** Files that came later than their proposal. */
    @PostMapping("/{businessKey}/attachments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attach(@PathVariable String businessKey, @RequestBody Added added) {
        attachments.add(businessKey, added.attachments(), supervisor());
    }

    private Official supervisor() {
        Official official = officials.current();
        if (!mayRegister(official)) {
            throw new AccessDeniedException(official.id() + " is not of the supervision bureau");
        }
        return official;
    }

    static boolean mayRegister(Official official) {
        return official.holds(Posts.SUPERVISION) || official.holds(Posts.ADMINISTRATOR);
    }
}
