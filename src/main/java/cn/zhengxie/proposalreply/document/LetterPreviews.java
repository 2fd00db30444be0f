package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.proposal.Round;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What a letter will look like while it is being written. The set letter lies in the database for a while, named by a hash of
 * all that is in it, so that every node can show its pages; afterwards it is made anew for whoever asks.
 *
 * <p>No transaction spans the setting of a letter: it takes long, and a connection would wait all the while.
 */
@Service
public class LetterPreviews {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int LONGEST = 100_000;

    private final LetterComposition composition;
    private final Typesetting typesetting;
    private final PageImages images;
    private final JdbcClient database;
    private final Clock clock;

    LetterPreviews(
            LetterComposition composition,
            Typesetting typesetting,
            PageImages images,
            JdbcClient database,
            Clock clock) {
        this.composition = composition;
        this.typesetting = typesetting;
        this.images = images;
        this.database = database;
        this.clock = clock;
    }

    /** Sets the letter with this text; number, signer and date are left blank. */
    public LetterPreview preview(Round round, String body, String resultClass) {
        String text = body == null ? "" : body;
        Refusal.unless(text.length() <= LONGEST, "body", "复文正文超过十万字，无法预览");
        ReplyLetter letter = composition.proposed(round, text, resultClass);
        String key = key(letter);
        return kept(round, key).orElseGet(() -> keep(round, key, typesetting.pdf(letter)));
    }

    /** A page as PNG, the first one is 1. */
    public byte[] page(Round round, String key, int page) {
        byte[] pdf = database.sql("""
                        select pdf from letter_preview
                        where proposal_id = ? and unit = ? and round = ? and edition = ? and key = ? and pages >= ?""")
                .params(round.proposalId(), round.unit(), round.number(), round.edition(), key, page)
                .query(byte[].class)
                .optional()
                .filter(found -> page >= 1)
                .orElseThrow(() -> new NoSuchElementException("这一页预览已失效，请重新预览"));
        return images.png(pdf, page);
    }

    private Optional<LetterPreview> kept(Round round, String key) {
        return database.sql("""
                        update letter_preview set made_at = ?
                        where proposal_id = ? and unit = ? and round = ? and edition = ? and key = ? returning pages""")
                .params(now(), round.proposalId(), round.unit(), round.number(), round.edition(), key)
                .query(Integer.class)
                .optional()
                .map(pages -> new LetterPreview(pages, key));
    }

    private LetterPreview keep(Round round, String key, byte[] pdf) {
        int pages = images.count(pdf);
        database.sql("delete from letter_preview where made_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        database.sql("""
                        insert into letter_preview (proposal_id, unit, round, edition, key, pages, pdf, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(round.proposalId(), round.unit(), round.number(), round.edition(), key, pages, pdf, now())
                .update();
        return new LetterPreview(pages, key);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String key(ReplyLetter letter) {
        try {
            byte[] content = letter.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
