package cn.zhengxie.proposalreply.dispatch;

/**
 * An e-mail was begun and nobody knows whether it arrived: the mail server fell silent, or we did. It is not sent again until a
 * person has decided, see {@link Dispatch#decideUnclear}.
 */
public class UnclearDispatch extends RuntimeException {

    UnclearDispatch(Throwable cause) {
        super("发送结果不明，请核实", cause);
    }

    UnclearDispatch() {
        this(null);
    }
}
