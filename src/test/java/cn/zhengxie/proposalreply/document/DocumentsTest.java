package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.NewProposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers are stored once per round and fetched byte for byte. */
@OfficeTest
class DocumentsTest {

    private static final byte[] LETTER = "复文".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "另一份".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Documents documents;

    @Autowired
    private Registration registration;

    @Autowired
    private Typesetting typesetting;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Proposals proposals;

    @Autowired
    private LetterComposition letters;

    @Autowired
    private DocumentNumbers numbers;

    @Autowired
    private Jurisdiction jurisdiction;

    @Autowired
    private LetterCharacters characters;

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    @Test
    void keptPaperIsFetchedByteForByte() {
        Round round = round("文1");
        byte[] pdf = typesetting.pdf(Samples.letter());

        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.PDF, pdf);

        StoredDocument kept = documents
                .find(round, null, DocumentKind.REPLY, DocumentFormat.PDF)
                .orElseThrow();
        assertThat(documents.content(kept)).isEqualTo(pdf);
        assertThat(kept.round()).isEqualTo(round);
        assertThat(kept.hash()).hasSize(64);
    }

    @Test
    void samePaperAgainChangesNothing() {
        Round round = round("文2");
        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.PDF, LETTER);

        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.PDF, LETTER);

        assertThat(documents.of(round.proposalId())).hasSize(1);
    }

    @Test
    void anotherPaperDoesNotReplaceTheOneInForce() {
        Round round = round("文3");
        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.PDF, LETTER);

        assertThatIllegalStateException()
                .isThrownBy(() -> documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.PDF, OTHER));

        assertThat(documents.of(round.proposalId()))
                .singleElement()
                .satisfies(kept -> assertThat(documents.content(kept)).isEqualTo(LETTER));
    }

    @Test
    void discardedPaperStaysOnRecordAndGivesWayToANewOne() {
        Round round = round("文4");
        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.PDF, LETTER);

        documents.discard(round);
        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.PDF, OTHER);

        assertThat(documents.of(round.proposalId()))
                .singleElement()
                .satisfies(kept -> assertThat(documents.content(kept)).isEqualTo(OTHER));
        assertThat(rows(round)).isEqualTo(2);
    }

    @Test
    void recipientsKindsFormatsAndRoundsAreKeptApart() {
        Round first = round("文5");
        Round second = new Round(first.proposalId(), first.unit(), 2);

        documents.keep(first, null, DocumentKind.REPLY, DocumentFormat.PDF, LETTER);
        documents.keep(first, null, DocumentKind.REPLY, DocumentFormat.DOCX, OTHER);
        documents.keep(first, 7L, DocumentKind.REPLY, DocumentFormat.PDF, OTHER);
        documents.keep(first, 8L, DocumentKind.FORWARDING_SHEET, DocumentFormat.PDF, OTHER);
        documents.keep(second, null, DocumentKind.REPLY, DocumentFormat.PDF, OTHER);
        documents.discard(first);

        assertThat(documents.of(first.proposalId()))
                .extracting(StoredDocument::round)
                .containsExactly(second);
        assertThat(documents.find(first, 7L, DocumentKind.REPLY, DocumentFormat.PDF))
                .isEmpty();
    }

    @Test
    void databaseItselfRefusesASecondPaperInForce() {
        Round round = round("文6");
        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.PDF, LETTER);

        assertThatThrownBy(() -> database.sql("""
                        insert into document (proposal_id, unit, round, kind, format, hash, rendered_at)
                        select proposal_id, unit, round, kind, format, hash, now() from document
                        where proposal_id = ?""").param(round.proposalId()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void letterAndFormAreThereAsOfdWhereTheOfficeWantsIt() {
        CaseUnderway underway = new CaseUnderway(new OfficeApi(port), new CaseJobs(engine), "文7").to("seal");
        Round round = new Round(underway.key(), "zjj", 1);
        OfficeApi.Answer without = paper(underway, "reply.ofd");
        documents.discard(round);

        printing(true).print(round);

        assertThat(without.status()).isEqualTo(404);
        assertThat(without.text()).contains("这份文件没有OFD版");
        for (String name : List.of("reply.ofd", "feedback-form.ofd")) {
            OfficeApi.Answer ofd = paper(underway, name).granted();
            assertThat(ofd.contentType()).isEqualTo("application/ofd");
            assertThat(new String(ofd.content(), 0, 2, StandardCharsets.US_ASCII))
                    .isEqualTo("PK");
        }
        assertThat(paper(underway, "reminder.ofd").status()).isEqualTo(404);
    }

    @Test
    void letterWithAGapIsNotPrintedAndTheCharacterIsNamed() {
        CaseUnderway underway = new CaseUnderway(new OfficeApi(port), new CaseJobs(engine), "文8").to("seal");
        Round round = new Round(underway.key(), "zjj", 1);
        documents.discard(round);
        database.sql("update proposer set name = '林𰻝' where proposal_id = ?")
                .param(round.proposalId())
                .update();

        assertThatIllegalStateException()
                .isThrownBy(() -> printing(false).print(round))
                .withMessage("复文不能印制：字库中没有“𰻝”（U+30EDD），印不出来，请更换或联系管理员补字");
        assertThat(documents.of(round.proposalId())).isEmpty();
    }

    private OfficeApi.Answer paper(CaseUnderway underway, String name) {
        return new OfficeApi(port).get("zjj.office", underway.path() + "/documents/" + name);
    }

    private ReplyDocuments printing(boolean ofd) {
        return new ReplyDocuments(
                proposals,
                letters,
                numbers,
                jurisdiction,
                Samples.typesetting(new DocumentSettings(null, 1, ofd)),
                characters,
                documents);
    }

    private int rows(Round round) {
        return database.sql("select count(*) from document where proposal_id = ?")
                .param(round.proposalId())
                .query(Integer.class)
                .single();
    }

    private Round round(String number) {
        NewProposal proposal = new NewProposal(
                ProposalKind.CPPCC_PROPOSAL,
                7,
                4,
                number,
                "关于公文的提案",
                null,
                false,
                null,
                List.of(new Proposer(1, "徐博雅", Proposer.Type.INDIVIDUAL, null, null, null)),
                null);
        return new Round(registration.register(proposal, Official.SYSTEM), "zjj", 1);
    }
}
