package cn.zhengxie.proposalreply.notice;

/** A channel did not take a notice; the message says why. */
public class UndeliveredNotice extends RuntimeException {

    public UndeliveredNotice(String why, Throwable cause) {
        super(why, cause);
    }
}
