package cn.zhengxie.proposalreply.drafting;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was meant to be filled in later. */
@Component
@Order(5)
class PlaceholderCheck implements DraftCheck {

    private static final List<Pattern> LEFT_OPEN = List.of(
            Pattern.compile("(?<![A-Za-z])[xXｘＸ×]{2,}(?![A-Za-z])"),
            Pattern.compile("(?<![A-Za-z0-9０-９])[xXｘＸ×](?=年|月|日|号|个|万|亿|元|%|％|人|户|处|台|条)"),
            Pattern.compile("[?？]{2,}|_{2,}|＿{2,}|○{2,}|\\*{3,}|某某|TODO|TBD"),
            Pattern.compile("【\\s*】|【[^】]*(?:填|补|待|此处|名称|日期|数字|单位|姓名|具体)[^】]*】"),
            Pattern.compile("[（(\\[]\\s*[）)\\]]|〔\\s*〕"),
            Pattern.compile("[（(\\[](?:此处|这里|待)[^）)\\]]{0,20}[）)\\]]"),
            Pattern.compile("年[\\s\\u3000]+月|月[\\s\\u3000]+日|第[\\s\\u3000]+号"));

    private static final int SHOWN = 12;

    @Override
    public List<Objection> objections(DraftAtHand draft) {
        return LEFT_OPEN.stream()
                .flatMap(pattern -> pattern.matcher(draft.body()).results())
                .map(result -> draft.body()
                        .substring(
                                Math.max(0, result.start() - SHOWN / 2),
                                Math.min(draft.body().length(), result.end() + SHOWN / 2))
                        .replaceAll("\\s+", " "))
                .distinct()
                .map(passage -> Objection.block("“%s”处还没有填好，请补齐后再提交".formatted(passage.strip())))
                .toList();
    }
}
