package cn.zhengxie.proposalreply.assignment;

import java.util.List;
import java.util.Objects;

/**
 * 拟办: the section and drafter the office proposes, and its opinion.
 *
 * @param points what the proposal asks for, one by one, so that none stays without an answer; may be empty
 */
public record Nomination(String section, String drafter, String proposal, List<String> points) {

    public Nomination {
        points = points == null
                ? List.of()
                : points.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(point -> !point.isEmpty())
                        .toList();
    }
}
