package cn.zhengxie.proposalreply.database;

/** The embedded server cannot serve: what is wrong and what the administrator can do, each in Chinese and English. */
class DatabaseUnavailable extends RuntimeException {

    private final String remedy;

    DatabaseUnavailable(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    DatabaseUnavailable(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
