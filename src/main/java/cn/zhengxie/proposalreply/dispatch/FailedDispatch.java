package cn.zhengxie.proposalreply.dispatch;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.util.MailConnectException;

/** An e-mail was certainly not taken by the mail server; it may be sent again. */
public class FailedDispatch extends RuntimeException {

    FailedDispatch(String email, Throwable cause) {
        super("电子邮件未能发往%s：%s，邮件没有发出（%s）".formatted(email, words(cause), cause.getMessage()), cause);
    }

    /** Where an administrator, or the unit's office, has to look. */
    private static String words(Throwable fault) {
        if (fault instanceof AuthenticationFailedException) {
            return "邮件服务器不接受系统的账号或密码，请检查邮件设置";
        }
        if (fault instanceof SendFailedException) {
            return "邮件服务器拒收，请核对邮箱地址或改用其他寄送方式";
        }
        boolean unreachable = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof MailConnectException || cause instanceof IOException);
        return unreachable ? "连接不上邮件服务器，请检查邮件服务器和邮件设置" : "发送没有完成，请检查邮件服务器";
    }
}
