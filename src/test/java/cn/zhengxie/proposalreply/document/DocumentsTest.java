package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.NewProposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
