package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.organization.Official;
import java.util.Optional;

/** A way to reach an official outside the product: e-mail, or SMS and 政务微信 by a gateway. */
public interface NoticeChannel {

    /** As the outbox names it, at most 16 letters. */
    String name();

    /** Whether the settings want it. */
    boolean isOn();

    /** Where it reaches the official, if it does. */
    Optional<String> addressOf(Official official);

    /**
     * Hands a notice over.
     *
     * @throws UndeliveredNotice where it was not taken, or nobody can tell
     */
    void send(Letter letter);

    /**
     * A notice on its way.
     *
     * @param id of the outbox, the same at every attempt
     */
    record Letter(long id, String officialId, String officialName, String address, String subject, String text) {}
}
