package cn.zhengxie.proposalreply.deadline;

import java.util.Arrays;
import java.util.Optional;

/** Who is told of a rung: people of the unit that handles the case, or the holders of a city-wide post. */
public enum Audience {
    DRAFTER("拟稿人"),
    HEAD("科室负责人"),
    OFFICE("办公室"),
    DEPUTY("分管领导"),
    SIGNER("签发人"),
    SUPERVISION("督查局"),
    COMMITTEE("提案委");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    /** As officials call it. */
    public String label() {
        return label;
    }

    /** The audience by its label, as the city's table writes it. */
    public static Optional<Audience> called(String label) {
        return Arrays.stream(values())
                .filter(audience -> audience.label.equals(label))
                .findFirst();
    }
}
