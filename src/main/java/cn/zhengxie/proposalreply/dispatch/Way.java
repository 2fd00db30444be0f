package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.proposal.PrintableCharacters;
import java.util.regex.Pattern;

/**
 * How a letter is to travel and where to.
 *
 * @param address postal address, needed for {@link Channel#POST}; null leaves the one on record
 * @param email needed for {@link Channel#EMAIL}; null leaves the one on record
 */
public record Way(Channel channel, String address, String email) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;]+");
    private static final int LONGEST_PLACE = 200;

    public Way {
        address = stripped(address);
        email = stripped(email);
    }

    /** Refuses a way that leads nowhere or cannot be printed on the cover slip, and e-mail for who must have it on paper. */
    void check(boolean addressee, PrintableCharacters fonts) {
        Refusal.unless(channel != null, "channel", "请选择寄送方式");
        Refusal.unless(channel != Channel.EMAIL || addressee, "channel", "抄送件须以纸质送达，请选择邮寄或当面送达");
        Refusal.unless(channel != Channel.POST || address != null, "address", "邮寄须填写通讯地址");
        Refusal.unless(channel != Channel.EMAIL || email != null, "email", "请填写电子邮箱");
        Refusal.unless(email == null || EMAIL.matcher(email).matches(), "email", "电子邮箱格式不对");
        refuseUnlessShort(address, "address", "通讯地址");
        String complaint = fonts.complaint(address);
        Refusal.unless(complaint.isEmpty(), "address", "通讯地址：" + complaint);
        refuseUnlessShort(email, "email", "电子邮箱");
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void refuseUnlessShort(String text, String field, String label) {
        Refusal.unless(
                text == null || text.length() <= LONGEST_PLACE, field, "%s不能超过%d个字".formatted(label, LONGEST_PLACE));
    }
}
