package cn.zhengxie.proposalreply.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 常用意见: everybody's own. */
@OfficeTest
class CommentTemplatesTest {

    private static final String PATH = "/api/comment-templates";

    @LocalServerPort
    private int port;

    @Autowired
    private CommentTemplateRepository repository;

    private OfficeBrowser head;

    @BeforeEach
    void logIn() {
        repository.findByOfficialIdOrderById("fgw.zonghe.head").forEach(repository::delete);
        head = new OfficeBrowser(port).loggedIn("fgw.zonghe.head", "demo");
    }

    @Test
    void aKeptSentenceIsFoundByItsOfficialAlone() {
        HttpResponse<String> answer = head.post(PATH, "{\"text\":\" 请补充数据来源 \"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(head.get(PATH).body()).contains("\"text\":\"请补充数据来源\"");
        assertThat(head.get(PATH, "fgw.office", "demo").body()).doesNotContain("请补充数据来源");
    }

    @Test
    void theSameSentenceIsKeptOnce() {
        head.post(PATH, "{\"text\":\"同意\"}");
        head.post(PATH, "{\"text\":\"同意\"}");

        assertThat(repository.findByOfficialIdOrderById("fgw.zonghe.head")).hasSize(1);
    }

    @Test
    void anEmptySentenceIsRefused() {
        HttpResponse<String> answer = head.post(PATH, "{\"text\":\"  \"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写常用意见", "\"field\":\"text\"");
    }

    @Test
    void aSentenceTooLongIsRefused() {
        HttpResponse<String> answer = head.post(PATH, "{\"text\":\"%s\"}".formatted("同".repeat(201)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("常用意见不能超过二百字");
    }

    @Test
    void nobodyRemovesWhatIsAnothers() {
        head.post(PATH, "{\"text\":\"同意\"}");
        long id = repository.findByOfficialIdOrderById("fgw.zonghe.head").get(0).id;

        OfficeBrowser office = new OfficeBrowser(port).loggedIn("fgw.office", "demo");
        assertThat(office.send("DELETE", PATH + "/" + id, "").statusCode()).isEqualTo(404);
        assertThat(head.send("DELETE", PATH + "/" + id, "").statusCode()).isEqualTo(204);
        assertThat(head.get(PATH).body()).isEqualTo("[]");
    }
}
