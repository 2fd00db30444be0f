package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail to officials whose address the engine's user has. */
@Component
class EmailChannel implements NoticeChannel {

    static final String NAME = "email";

    private final JavaMailSender sender;
    private final Officials officials;
    private final NoticeSettings settings;

    EmailChannel(JavaMailSender sender, Officials officials, NoticeSettings settings) {
        this.sender = sender;
        this.officials = officials;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOn() {
        return settings.email();
    }

    @Override
    public Optional<String> addressOf(Official official) {
        return officials.email(official.id());
    }

    @Override
    public void send(Letter letter) {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.sender());
            mail.setTo(letter.address());
            mail.setSubject(letter.subject());
            mail.setText(letter.text());
            // The same at every attempt, so that a server that took it before its answer was lost shows it once.
            message.setHeader(
                    "Message-ID",
                    "<notice-%d@%s>".formatted(letter.id(), settings.sender().replaceFirst(".*@", "")));
            sender.send(message);
        } catch (MessagingException | MailException fault) {
            throw new UndeliveredNotice(cause(fault), fault);
        }
    }

    private static String cause(Exception fault) {
        if (fault instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            return sending.getMessageExceptions()[0].toString();
        }
        return fault.toString();
    }
}
