package cn.zhengxie.proposalreply.deadline;

import static cn.zhengxie.proposalreply.deadline.Term.Measure.CALENDAR_DAYS;
import static cn.zhengxie.proposalreply.deadline.Term.Measure.MONTHS;
import static cn.zhengxie.proposalreply.deadline.Term.Measure.WORKING_DAYS;

import cn.zhengxie.proposalreply.deadline.Term.Notice;
import java.util.List;
import org.springframework.stereotype.Component;

/** The defaults every city starts with (DESIGN §7). */
@Component
class StandardDeadlinePolicy implements DeadlinePolicy {

    private static final List<Notice> REPLY_NOTICES =
            List.of(new Notice("第一次预警", -15, CALENDAR_DAYS), new Notice("第二次预警", -5, WORKING_DAYS));

    @Override
    public Term term(DeadlineStep step, int round) {
        return switch (step) {
            case ACKNOWLEDGE -> new Term(10, WORKING_DAYS, List.of(new Notice("签收提醒", 3, WORKING_DAYS)));
            case RETURN_DECISION -> new Term(7, CALENDAR_DAYS, List.of());
            case REPLY -> new Term(round == 1 ? 3 : 1, MONTHS, REPLY_NOTICES);
            case FEEDBACK -> new Term(15, WORKING_DAYS, List.of(new Notice("反馈提醒", 10, WORKING_DAYS)));
            case FORWARDING -> new Term(5, WORKING_DAYS, List.of());
        };
    }
}
