package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of notices that did not arrive. */
@Controller
class NoticesPage {

    private static final int SHOWN = 200;

    private final Outbox outbox;
    private final OutboxRights rights;
    private final CaseName names;
    private final Officials officials;

    NoticesPage(Outbox outbox, OutboxRights rights, CaseName names, Officials officials) {
        this.outbox = outbox;
        this.rights = rights;
        this.names = names;
        this.officials = officials;
    }

    /**
     * A notice as the page shows it.
     *
     * @param to whom it is for and where he is reached, null where nobody could be told
     * @param about the case, or null where there is none or the subject names it
     * @param next when it is tried again, null where it is not
     */
    record Line(
            long id,
            String subject,
            String about,
            String to,
            String channel,
            LocalDateTime at,
            int attempts,
            LocalDateTime next,
            String state,
            String fault,
            boolean maySend) {}

    @GetMapping("/notices")
    String undelivered(Model model) {
        Official reader = officials.current();
        rights.checkReads(reader);
        List<Line> lines = outbox.undelivered(SHOWN).stream().map(this::line).toList();
        model.addAttribute("notices", lines);
        model.addAttribute("more", outbox.undelivered() - lines.size());
        model.addAttribute("mayAct", rights.acts(reader));
        model.addAttribute("email", outbox.sendsEmail());
        return "notice/page";
    }

    private Line line(Outbox.Entry entry) {
        return new Line(
                entry.id(),
                entry.subject(),
                about(entry),
                entry.officialId() == null ? null : "%s（%s）".formatted(entry.officialName(), entry.address()),
                channel(entry.channel()),
                inChina(entry.createdAt()),
                entry.attempts(),
                inChina(entry.nextAt()),
                state(entry.state()),
                entry.fault(),
                !entry.state().equals("NOBODY"));
    }

    /** Most subjects name their case already. */
    private String about(Outbox.Entry entry) {
        return Optional.ofNullable(entry.proposalId())
                .map(names::of)
                .filter(name -> !entry.subject().contains(name))
                .orElse(null);
    }

    private static String channel(String name) {
        return switch (name) {
            case EmailChannel.NAME -> "电子邮件";
            case GatewayChannel.NAME -> "短信或政务微信";
            default -> null;
        };
    }

    private static String state(String state) {
        return switch (state) {
            case "WAITING" -> "稍后再发";
            case "GIVEN_UP" -> "已停止发送";
            default -> "无人可告知";
        };
    }

    private static LocalDateTime inChina(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, ChinaTime.ZONE);
    }
}
