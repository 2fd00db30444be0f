package cn.zhengxie.proposalreply.dispatch;

import java.time.LocalDate;

/**
 * That a letter came back undelivered: a bounced e-mail, a letter returned by the post.
 *
 * @param returnedOn the day, today where none is given
 * @param reason what the post or the mail server says, e.g. 查无此人
 * @param scan attachment id of the envelope or the mail server's answer, or null
 * @param channel how it goes out again; so are address and email
 */
public record ReturnReport(
        LocalDate returnedOn, String reason, String scan, Channel channel, String address, String email) {

    Way way() {
        return new Way(channel, address, email);
    }
}
