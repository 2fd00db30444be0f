package cn.zhengxie.proposalreply.engine;

/** The start is refused: the first administrator or a password in the settings is missing or easily guessed. */
class UnsafePassword extends RuntimeException {

    private final String setting;

    UnsafePassword(String setting, String chinese, String english) {
        super("系统不能启动：设置 %1$s %2$s。 The system does not start: the setting %1$s %3$s."
                .formatted(setting, chinese, english));
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
