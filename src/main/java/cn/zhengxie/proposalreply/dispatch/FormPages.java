package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses of the pages on which addressees fill in their forms. Each ends in a token that is the key to the page: it is
 * written once, on a paper or in a mail, and only its hash stays here. An addressee may have several.
 */
@Service
@Transactional
public class FormPages {

    private static final int TOKEN_BYTES = 20;
    private static final int LONGEST_REASON = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** How an addressee's page stands: whether an address of it was given out, and whether the office has shut it. */
    public record Standing(boolean given, boolean shut) {}

    private final JdbcClient database;
    private final RecipientRepository recipients;
    private final FormPageSettings settings;
    private final Assignments assignments;
    private final Proposals proposals;
    private final DocumentNumbers numbers;
    private final BusinessDates dates;
    private final AuditTrail audit;
    private final Clock clock;

    FormPages(
            JdbcClient database,
            RecipientRepository recipients,
            FormPageSettings settings,
            Assignments assignments,
            Proposals proposals,
            DocumentNumbers numbers,
            BusinessDates dates,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.recipients = recipients;
        this.settings = settings;
        this.assignments = assignments;
        this.proposals = proposals;
        this.numbers = numbers;
        this.dates = dates;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new address of the addressee's page; empty where there are no pages or the office has shut this one. It is committed
     * apart: the paper or mail that carries it may leave although its job is rolled back.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<String> give(long recipientId) {
        if (!settings.isOffered() || standing(recipientId).shut()) {
            return Optional.empty();
        }
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        database.sql("insert into form_token (hash, recipient_id, given_at) values (?, ?, ?)")
                .params(hash(token), recipientId, Timestamp.from(clock.instant()))
                .update();
        return Optional.of(settings.page(token));
    }

    /** Id of whose page it is, as long as the letter it belongs to is in force and with the unit. */
    @Transactional(readOnly = true)
    public Optional<Long> addressee(String token) {
        return database.sql("select recipient_id from form_token where hash = ? and revoked_at is null")
                .param(hash(token))
                .query(Long.class)
                .optional()
                .filter(recipientId ->
                        isInForce(recipients.findById(recipientId).orElseThrow().round()));
    }

    private boolean isInForce(Round round) {
        return numbers.issuedFor(round).isPresent()
                && proposals.get(round.proposalId()).state() != ProposalState.WITHDRAWN
                && assignments.of(round.proposalId()).stream()
                        .filter(HandlingUnit::isHolding)
                        .anyMatch(held -> held.unit().equals(round.unit()));
    }

    @Transactional(readOnly = true)
    public Standing standing(long recipientId) {
        return database.sql("""
                        select count(*) > 0 as given, count(revoked_at) > 0 as shut
                        from form_token where recipient_id = ?""").param(recipientId).query(Standing.class).single();
    }

    /** Shuts an addressee's page for good: every address given out is void, and no other will be. */
    public void shut(long recipientId, String reason, Official by) {
        RecipientRow row = recipients.findById(recipientId).orElseThrow();
        Standing standing = standing(recipientId);
        Refusal.unless(standing.given(), "reason", "没有给%s发过网上填写的二维码或链接".formatted(row.name));
        Refusal.unless(!standing.shut(), "reason", row.name + "的网上填写已经停用");
        String why = reason == null ? "" : reason.strip();
        Refusal.unless(!why.isEmpty(), "reason", "请写明停用原因");
        Refusal.unless(why.length() <= LONGEST_REASON, "reason", "停用原因不能超过%d个字".formatted(LONGEST_REASON));
        database.sql("update form_token set revoked_at = ? where recipient_id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), recipientId)
                .update();
        Round round = row.round();
        String what = "停用%s的意见表网上填写，已发出的二维码和链接作废".formatted(row.name);
        audit.record(
                Act.of(round.proposalId(), round.unit(), round.number(), "停用网上填写", dates.today(), what)
                        .because(why),
                by);
    }

    private static String hash(String token) {
        try {
            byte[] written = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
