package cn.zhengxie.proposalreply.proposal;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who must be answered.
 *
 * @param position 1 for the first signatory, then the joint signatories in their order
 * @param telephone personal data, null where unknown; so are address and e-mail
 */
public record Proposer(int position, String name, Type type, String telephone, String address, String email) {

    /** 民革许昌市委, 市政协提案委员会, 民进市委会. */
    private static final Pattern COMMITTEE = Pattern.compile("委(?:员会|会)?$");

    /** 市慈善协会; 市工商联, 市文联 and 市残联 are 联合会 in full. */
    private static final Pattern ASSOCIATION = Pattern.compile("[会联]$");

    /** A person is addressed 您, a collective 贵委, 贵会 or 贵单位. */
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

    /** How a letter speaks to him: a person is 您, a collective 贵委, 贵会 or 贵单位 by its name. */
    public String you() {
        if (type == Type.INDIVIDUAL) {
            return "您";
        }
        if (COMMITTEE.matcher(name).find()) {
            return "贵委";
        }
        return ASSOCIATION.matcher(name).find() ? "贵会" : "贵单位";
    }

    public boolean isFirstSignatory() {
        return position == 1;
    }
}
