package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letter's text: its one home, whatever becomes of the tasks, and its versions. */
@Service
@Transactional
public class Drafts {

    /** Longest text of a letter, in characters. */
    static final int LONGEST = 100_000;

    private final ReplyDraftRepository drafts;
    private final DraftVersionRepository versions;
    private final Clock clock;

    Drafts(ReplyDraftRepository drafts, DraftVersionRepository versions, Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.clock = clock;
    }

    /** Autosaves the text somebody is working on; no version yet. */
    public void keep(Round round, String text) {
        Refusal.unless(text.length() <= LONGEST, "body", "复文正文超过十万字，无法保存");
        ReplyDraftRow row = drafts.find(round).orElseGet(() -> new ReplyDraftRow(round));
        row.workingText = text;
        drafts.saveAndFlush(row);
    }

    @Transactional(readOnly = true)
    public Optional<ReplyDraft> find(Round round) {
        return drafts.find(round).map(ReplyDraftRow::draft);
    }

    @Transactional(readOnly = true)
    public List<DraftVersion> versions(Round round) {
        return versions.of(round);
    }

    /** What changed between two versions, as marked text (花脸稿); the later one null for the text as it stands now. */
    @Transactional(readOnly = true)
    public List<TextPart> compare(Round round, int from, Integer to) {
        String later = to == null
                ? drafts.find(round).map(row -> row.workingText).orElse("")
                : version(round, to).body();
        return Comparison.of(version(round, from).body(), later);
    }

    private DraftVersion version(Round round, int number) {
        return versions.of(round).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("没有第%d稿".formatted(number)));
    }

    /** Lets a letter begin as another one ended: text, class, publicity, promises, and the last version to compare with. */
    public void carryOver(Round from, Round to) {
        drafts.find(from).ifPresent(ended -> {
            ReplyDraftRow row = new ReplyDraftRow(to);
            row.beginAs(ended.draft());
            drafts.saveAndFlush(row);
        });
        latest(from).ifPresent(version -> versions.saveAndFlush(DraftVersionRow.carriedOver(to, version)));
    }

    /** The round's draft, to be changed in the running transaction. */
    ReplyDraftRow open(Round round) {
        return drafts.find(round).orElseGet(() -> drafts.saveAndFlush(new ReplyDraftRow(round)));
    }

    /** Goes back to the text of the latest version. */
    void dropUnfinished(Round round, ReplyDraftRow row) {
        latest(round).ifPresent(version -> {
            row.workingText = version.body();
            drafts.saveAndFlush(row);
        });
    }

    /** Keeps a text beside the one that is worked on, as a version by its author: so that nothing somebody wrote is lost. */
    public void setAside(Round round, String text, ChainStep step, Official author) {
        Refusal.unless(text != null && !text.isBlank(), "body", "请附上要另存的正文");
        Refusal.unless(text.length() <= LONGEST, "body", "复文正文超过十万字，无法保存");
        List<DraftVersion> earlier = versions.of(round);
        if (earlier.stream().noneMatch(version -> version.body().equals(text))) {
            versions.saveAndFlush(
                    DraftVersionRow.setAside(round, earlier.size() + 1, step, author, text, clock.instant()));
        }
    }

    /** Fixes the text as a version by its author, unless it is what the last version says already. */
    void fix(Round round, ReplyDraftRow row, String body, ChainStep step, Official author) {
        Refusal.unless(body.length() <= LONGEST, "body", "复文正文超过十万字");
        row.workingText = body;
        boolean unchanged =
                latest(round).filter(version -> version.body().equals(body)).isPresent();
        if (!unchanged) {
            int number = versions.of(round).size() + 1;
            versions.saveAndFlush(new DraftVersionRow(round, number, step, author, body, clock.instant()));
        }
        drafts.saveAndFlush(row);
    }

    private Optional<DraftVersion> latest(Round round) {
        return versions.of(round).stream()
                .filter(version -> !version.setAside())
                .reduce((earlier, later) -> later);
    }
}
