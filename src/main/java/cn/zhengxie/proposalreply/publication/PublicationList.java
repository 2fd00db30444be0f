package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.signoff.Corrections;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is published, withheld or still to be published of the replies that somebody is in charge of. */
@Service
@Transactional(readOnly = true)
class PublicationList {

    static final int MOST = 50;

    private final Publications publications;
    private final Proposals proposals;
    private final Corrections corrections;
    private final Deadlines deadlines;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;

    PublicationList(
            Publications publications,
            Proposals proposals,
            Corrections corrections,
            Deadlines deadlines,
            Jurisdiction jurisdiction,
            BusinessDates dates) {
        this.publications = publications;
        this.proposals = proposals;
        this.corrections = corrections;
        this.deadlines = deadlines;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
    }

    /**
     * A letter on the page.
     *
     * @param due until when it is to be published, null where no term runs; so is left, how long that is in words
     * @param mayPublish whether it can be put into public view now
     */
    record Entry(
            Publication publication,
            String number,
            String title,
            String unitName,
            String letter,
            LocalDate due,
            String left,
            boolean late,
            boolean mayPublish) {

        public boolean isPublished() {
            return publication.state() == PublicationState.PUBLISHED;
        }

        public boolean isPending() {
            return publication.state() == PublicationState.PENDING;
        }
    }

    /** 督查局 sees every unit, an office its own; nobody else sees anything. */
    List<Entry> of(Official official, String number) {
        List<String> units = jurisdiction.units().stream()
                .map(Unit::code)
                .filter(unit -> official.holds(Posts.SUPERVISION) || official.holds(Posts.office(unit)))
                .toList();
        return publications.latest(units, number, MOST).stream()
                .map(this::entry)
                .toList();
    }

    private Entry entry(Publication publication) {
        Proposal proposal = proposals.get(publication.letter().proposalId());
        boolean pending = publication.state() == PublicationState.PENDING;
        LocalDate due = pending ? due(publication) : null;
        boolean mayPublish = publication.state() == PublicationState.WITHHELD
                || publication.state() == PublicationState.WITHDRAWN
                || pending;
        return new Entry(
                publication,
                proposal.number(),
                proposal.title(),
                jurisdiction.unit(publication.letter().unit()).shortName(),
                corrections.name(publication.letter()),
                due,
                due == null ? null : dates.timeLeft(due),
                due != null && due.isBefore(dates.today()),
                mayPublish);
    }

    private LocalDate due(Publication publication) {
        DeadlineKey key = DeadlineKey.of(
                publication.letter().proposalId(),
                publication.letter().unit(),
                publication.letter().number(),
                DeadlineStep.PUBLICATION);
        return deadlines.find(key).map(Deadline::due).orElse(null);
    }
}
