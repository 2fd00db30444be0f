package cn.zhengxie.proposalreply.organization;

import java.util.List;
import java.util.Optional;

/** Who works here. The engine's identity tables are the truth; they are asked each time, so a demotion counts at once. */
public interface Officials {

    Optional<Official> find(String id);

    /** Everybody who holds the post now, ordered by id. */
    List<Official> holding(String post);

    /** Everybody who is known to the system now, ordered by id. */
    List<Official> all();

    /** Where e-mail reaches the official, if that is known. */
    Optional<String> email(String id);

    /** The official logged in on this thread, {@link Official#SYSTEM} where nobody is. */
    Official current();
}
