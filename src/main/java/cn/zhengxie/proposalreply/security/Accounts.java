package cn.zhengxie.proposalreply.security;

import java.util.Optional;
import java.util.Set;

/** Whoever keeps the people: says who may log in and which posts somebody holds now. Asked at every request. */
public interface Accounts {

    boolean passwordMatches(String id, String password);

    /** The posts held at this moment, empty where the account does not exist (any more). */
    Optional<Set<String>> posts(String id);
}
