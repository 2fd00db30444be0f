package cn.zhengxie.proposalreply.deadline;

import static cn.zhengxie.proposalreply.deadline.Audience.COMMITTEE;
import static cn.zhengxie.proposalreply.deadline.Audience.DEPUTY;
import static cn.zhengxie.proposalreply.deadline.Audience.DRAFTER;
import static cn.zhengxie.proposalreply.deadline.Audience.HEAD;
import static cn.zhengxie.proposalreply.deadline.Audience.OFFICE;
import static cn.zhengxie.proposalreply.deadline.Audience.SIGNER;
import static cn.zhengxie.proposalreply.deadline.Audience.SUPERVISION;
import static cn.zhengxie.proposalreply.deadline.Term.Measure.CALENDAR_DAYS;
import static cn.zhengxie.proposalreply.deadline.Term.Measure.MONTHS;
import static cn.zhengxie.proposalreply.deadline.Term.Measure.WORKING_DAYS;
import static cn.zhengxie.proposalreply.deadline.Term.Side.AFTER_ANCHOR;
import static cn.zhengxie.proposalreply.deadline.Term.Side.BEFORE_DUE;

import cn.zhengxie.proposalreply.deadline.Term.Anchor;
import cn.zhengxie.proposalreply.deadline.Term.Ladder;
import cn.zhengxie.proposalreply.deadline.Term.Measure;
import cn.zhengxie.proposalreply.deadline.Term.Notice;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The defaults every city starts with (DESIGN §7). */
@Component
class StandardDeadlinePolicy implements DeadlinePolicy {

    private static final List<Notice> REPLY_NOTICES = List.of(
            new Notice("第一次预警", 15, CALENDAR_DAYS, BEFORE_DUE, Set.of(DRAFTER, HEAD, OFFICE)),
            new Notice("第二次预警", 5, WORKING_DAYS, BEFORE_DUE, Set.of(DRAFTER, HEAD, OFFICE, DEPUTY)));
    private static final Ladder REPLY_LADDER = new Ladder(
            5, List.of(Set.of(DRAFTER, HEAD, DEPUTY, SIGNER), Set.of(DRAFTER, HEAD, DEPUTY, SIGNER, SUPERVISION)));
    private static final Ladder OFFICE_LADDER =
            new Ladder(5, List.of(Set.of(OFFICE, DEPUTY), Set.of(OFFICE, DEPUTY, SUPERVISION)));
    private static final Ladder SUPERVISION_LADDER =
            new Ladder(5, List.of(Set.of(SUPERVISION), Set.of(SUPERVISION, COMMITTEE)));

    @Override
    public Term term(Question question) {
        return switch (question.step()) {
            case ACKNOWLEDGE -> term(question, 10, WORKING_DAYS, reminder("签收提醒", 3), Ladder.NONE, "逾期未退办的，视为接收");
            case RETURN_DECISION -> term(question, 7, CALENDAR_DAYS, List.of(), SUPERVISION_LADDER, "逾期未审核的，单位继续等待");
            case CO_OPINION -> term(question, 1, MONTHS, List.of(), OFFICE_LADDER, "逾期记入案卷，迟到的意见照收");
            case REPLY ->
                term(question, question.round() == 1 ? 3 : 1, MONTHS, REPLY_NOTICES, REPLY_LADDER, "逾期办复，予以催办");
            case EXTENSION_LIMIT -> term(question, 6, MONTHS, List.of(), Ladder.NONE, "延期不得超过此日");
            case EXTENSION_DECISION -> term(question, 5, WORKING_DAYS, List.of(), SUPERVISION_LADDER, "逾期未审核的，原期限不变");
            case FEEDBACK -> term(question, 15, WORKING_DAYS, reminder("反馈提醒", 10), Ladder.NONE, "逾期记为未反馈");
            case FORWARDING -> term(question, 5, WORKING_DAYS, List.of(), OFFICE_LADDER, "逾期转送，予以催办");
            case PUBLICATION -> term(question, 20, WORKING_DAYS, List.of(), OFFICE_LADDER, "逾期公开，予以催办");
        };
    }

    private static List<Notice> reminder(String name, int workingDays) {
        return List.of(new Notice(name, workingDays, WORKING_DAYS, AFTER_ANCHOR, Set.of(OFFICE)));
    }

    private static Term term(
            Question question, int amount, Measure measure, List<Notice> warnings, Ladder ladder, String lapse) {
        Anchor anchor = Anchor.givenDay(question.step().anchor(question.round()));
        return new Term(amount, measure, anchor, warnings, ladder, lapse, false);
    }
}
