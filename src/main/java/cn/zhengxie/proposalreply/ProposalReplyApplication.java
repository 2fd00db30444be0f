package cn.zhengxie.proposalreply;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** 政协提案办理: from the assignment of a proposal to its forwarded feedback form. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ProposalReplyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ProposalReplyApplication.class, arguments);
    }
}
