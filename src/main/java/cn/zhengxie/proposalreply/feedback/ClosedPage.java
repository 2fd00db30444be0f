package cn.zhengxie.proposalreply.feedback;

/** An address opens no page (any more). Why, it does not say: whoever tries addresses learns nothing. */
class ClosedPage extends RuntimeException {

    ClosedPage() {
        super("no page at this address", null, false, false);
    }
}
