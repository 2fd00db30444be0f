package cn.zhengxie.proposalreply.proposal;

import java.util.Arrays;
import java.util.Optional;

/**
 * Who must be answered.
 *
 * @param position 1 for the first signatory, then the joint signatories in their order
 * @param telephone personal data, null where unknown; so are address and e-mail
 */
public record Proposer(int position, String name, Type type, String telephone, String address, String email) {

    /** A person is addressed 您, a collective 贵委 or 你们. */
    public enum Type {
        INDIVIDUAL("个人"),
        COLLECTIVE("集体");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** As officials call it. */
        public String label() {
            return label;
        }

        /** The type by its label or its name in code, as lists and scripts write it. */
        static Optional<Type> called(String name) {
            return Arrays.stream(values())
                    .filter(type -> type.label.equals(name) || type.name().equals(name))
                    .findFirst();
        }
    }

    /** The same proposer for eyes that need not reach him. */
    public Proposer withoutPersonalData() {
        return new Proposer(position, name, type, null, null, null);
    }

    /** How a letter speaks to him. */
    public String you() {
        return type == Type.INDIVIDUAL ? "您" : "贵单位";
    }

    public boolean isFirstSignatory() {
        return position == 1;
    }
}
