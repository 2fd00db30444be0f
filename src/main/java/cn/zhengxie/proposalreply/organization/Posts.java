package cn.zhengxie.proposalreply.organization;

/** Group ids of posts: city-wide ones, and {@code <unit>.<post>}, {@code <unit>.<section>}, {@code <unit>.<section>.head}. */
public final class Posts {

    public static final String SUPERVISION = "supervision";
    public static final String COMMITTEE = "committee";
    public static final String AUDITOR = "auditor";
    /** The engine's own administrators' group; it must never be empty. */
    public static final String ADMINISTRATOR = "camunda-admin";

    private Posts() {}

    public static String office(String unit) {
        return unit + ".office";
    }

    public static String deputy(String unit) {
        return unit + ".deputy";
    }

    public static String signer(String unit) {
        return unit + ".signer";
    }

    public static String section(String unit, String section) {
        return unit + "." + section;
    }

    public static String head(String unit, String section) {
        return unit + "." + section + ".head";
    }
}
