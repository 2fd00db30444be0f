package cn.zhengxie.proposalreply.proposal;

/**
 * Who must be answered.
 *
 * @param position 1 for the first signatory, then the joint signatories in their order
 * @param telephone personal data, null where unknown; so are address and e-mail
 */
public record Proposer(int position, String name, Type type, String telephone, String address, String email) {

    /** A person is addressed 您, a collective 贵委 or 你们. */
    public enum Type {
        INDIVIDUAL,
        COLLECTIVE
    }

    public boolean isFirstSignatory() {
        return position == 1;
    }
}
