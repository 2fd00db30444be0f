package cn.zhengxie.proposalreply.dispatch;

/** An e-mail was certainly not taken by the mail server; it may be sent again. */
public class FailedDispatch extends RuntimeException {

    FailedDispatch(String email, Throwable cause) {
        super("电子邮件未能发往%s：%s".formatted(email, cause.getMessage()), cause);
    }
}
