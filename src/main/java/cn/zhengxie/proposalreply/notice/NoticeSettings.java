package cn.zhengxie.proposalreply.notice;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How officials are told outside the product; everything is off at first.
 *
 * @param email whether notices and digests leave by e-mail, by the server of {@code spring.mail}
 * @param sender the address they come from
 * @param address where officials open the product, e.g. https://tian.example.gov.cn; mails then have links
 * @param schedule whether this node sends and makes digests by itself
 * @param attempts how often a notice is tried before it is given up
 * @param gateway a gateway for SMS or 政务微信
 */
@ConfigurationProperties("notices")
record NoticeSettings(
        @DefaultValue("false") boolean email,
        @DefaultValue("tian-banli@localhost") String sender,
        @DefaultValue("") String address,
        @DefaultValue("true") boolean schedule,
        @DefaultValue("8") int attempts,
        @DefaultValue Gateway gateway) {

    /**
     * A gateway that takes a notice by HTTP POST.
     *
     * @param url off where it is empty
     * @param template the body; {official}, {name}, {subject} and {text} in it are replaced, as JSON strings without their quotes
     * @param headers sent along, Content-Type and a token for instance
     */
    record Gateway(
            @DefaultValue("") String url, @DefaultValue("") String template, Map<String, String> headers) {

        Gateway {
            headers = headers == null ? Map.of() : Map.copyOf(headers);
        }
    }
}
