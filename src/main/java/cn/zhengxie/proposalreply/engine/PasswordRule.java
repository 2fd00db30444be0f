package cn.zhengxie.proposalreply.engine;

import java.util.Locale;

/** What a first password from the settings must be, outside the demo. */
final class PasswordRule {

    private static final int SHORTEST = 12;

    private PasswordRule() {}

    /** Refuses a password that is missing or easily guessed. */
    static void check(String setting, String id, String password) {
        if (password == null || password.isBlank()) {
            throw new UnsafePassword(setting, "没有设置", "is missing");
        }
        if (password.equalsIgnoreCase(id)) {
            throw new UnsafePassword(setting, "与用户名相同", "equals the login name");
        }
        if (password.toLowerCase(Locale.ROOT).equals("demo")) {
            throw new UnsafePassword(setting, "是演示口令", "is the password of the demo");
        }
        if (password.length() < SHORTEST) {
            throw new UnsafePassword(setting, "不足 " + SHORTEST + " 位", "is shorter than " + SHORTEST + " characters");
        }
    }
}
