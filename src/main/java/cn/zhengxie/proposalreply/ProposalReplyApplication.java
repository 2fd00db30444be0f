package cn.zhengxie.proposalreply;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** 政协提案办理: from the assignment of a proposal to its forwarded feedback form. */
@SpringBootApplication
@ConfigurationPropertiesScan
@OpenAPIDefinition(info = @Info(title = "政协提案办理", version = "1"))
public class ProposalReplyApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(ProposalReplyApplication.class);
        if (Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--demo.replay"))) {
            application.setAdditionalProfiles("replay");
        }
        application.run(arguments);
    }
}
