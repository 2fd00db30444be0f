package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Officials;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Tracking numbers of a unit's letters, entered or as the post office's list. */
@RestController
@RequestMapping("/api/post/deliveries")
class PostedLettersApi {

    record Deliveries(List<PostedLetters.Posted> deliveries) {}

    record Recorded(int recorded) {}

    private final PostedLetters posted;
    private final Officials officials;

    PostedLettersApi(PostedLetters posted, Officials officials) {
        this.posted = posted;
        this.officials = officials;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@RequestBody Deliveries entered) {
        posted.enter(entered.deliveries(), officials.current());
    }

    @PostMapping("/import")
    Recorded importList(@RequestParam(required = false) MultipartFile file) throws IOException {
        Refusal.unless(file != null, "file", "请选择要上传的文件");
        return new Recorded(posted.importList(file.getBytes(), officials.current()));
    }
}
