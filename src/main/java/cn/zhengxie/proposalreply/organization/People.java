package cn.zhengxie.proposalreply.organization;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is to be known to the system from its settings: the people of the demo, and elsewhere the first administrator, who then
 * enters everybody else.
 *
 * @param password first password of the officials
 * @param officials people made at the start unless they exist; who exists already keeps name, password and posts
 * @param administrator the first administrator, asked for only while there is none
 */
@ConfigurationProperties("people")
public record People(String password, List<Person> officials, Administrator administrator) {

    public People {
        officials = officials == null ? List.of() : List.copyOf(officials);
        administrator = administrator == null ? new Administrator(null, null) : administrator;
    }

    /** Somebody with his name as letters print it and the posts (group ids) he holds. */
    public record Person(String id, String name, List<String> posts) {}

    /** Login name and first password of the first administrator. */
    public record Administrator(String id, String password) {}
}
