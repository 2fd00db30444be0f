package cn.zhengxie.proposalreply.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether proposers may fill in their forms online.
 *
 * @param address where they reach this application, e.g. https://tian.example.gov.cn; where it is empty there are no pages
 */
@ConfigurationProperties("feedback")
record FormPageSettings(@DefaultValue("") String address) {

    boolean isOffered() {
        return !address.isBlank();
    }

    String page(String token) {
        return address.strip().replaceFirst("/+$", "") + "/feedback/" + token;
    }
}
