package cn.zhengxie.proposalreply.drafting;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A 办理结果 that the text contradicts: A where something is put off, B where all is done, C where it was adopted. */
@Component
@Order(9)
class ClassCheck implements DraftCheck {

    private static final Pattern PUT_OFF = Pattern.compile(
            "暂不(?!收费|停)|暂未|暂无法|暂时无法|条件(?:尚|还)?不(?:具备|成熟)|尚不具备|难以(?:实施|实现|采纳|解决)|无法(?:采纳|实施|解决)|留作参考|待条件成熟");
    private static final Pattern ALL_DONE =
            Pattern.compile("(?:已|已经)(?:全部|全面|如期|按期)?(?:完成|解决|落实|办结|建成|整改到位|投入使用)|问题得到(?:彻底|全部|圆满)?解决");
    private static final Pattern TO_COME = Pattern.compile("下一步|下步|将(?!军|来)|计划|拟(?!定的)|预计|正在|力争|逐步|继续|年底前|确保|推进中|列入");
    private static final Pattern ADOPTED = Pattern.compile("(?:已|已经)(?:全部|全面)?(?:采纳|完成|解决|落实)|予以采纳");

    @Override
    public List<Objection> objections(DraftAtHand draft) {
        String body = draft.body();
        return switch (draft.resultClass() == null ? "" : draft.resultClass()) {
            case "A" -> said(PUT_OFF, body, "办理结果选了A，正文却写“%s”，请核对");
            case "B" ->
                TO_COME.matcher(body).find() ? List.of() : said(ALL_DONE, body, "办理结果选了B，正文却写“%s”，没有写今后的打算，请核对");
            case "C" -> said(ADOPTED, body, "办理结果选了C，正文却写“%s”，请核对");
            default -> List.of();
        };
    }

    private static List<Objection> said(Pattern pattern, String body, String sentence) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? List.of(Objection.hint(sentence.formatted(matcher.group()))) : List.of();
    }
}
