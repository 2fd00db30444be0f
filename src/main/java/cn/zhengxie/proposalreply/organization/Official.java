package cn.zhengxie.proposalreply.organization;

import java.util.Set;

/**
 * Somebody who acts.
 *
 * @param id login name
 * @param name as printed in letters, e.g. 王宏伟
 * @param posts group ids he holds now, see {@link Posts}
 */
public record Official(String id, String name, Set<String> posts) {

    /** The system itself, for acts of timers and jobs. */
    public static final Official SYSTEM = new Official("system", "系统", Set.of());

    public Official {
        posts = Set.copyOf(posts);
    }

    public boolean holds(String post) {
        return posts.contains(post);
    }

    /** Whether he works in the unit, in whatever post. */
    public boolean belongsTo(String unit) {
        return posts.stream().anyMatch(post -> post.startsWith(unit + "."));
    }
}
