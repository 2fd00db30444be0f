package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.organization.Jurisdiction.Policy.PublishedName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of the persons who signed a proposal, as far as the city does not publish them. */
record Names(PublishedName published, List<Pattern> names) implements MaskingRule {

    private static final String CROSS = "×";

    private static final Pattern COMPOUND_SURNAME = Pattern.compile(
            "^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|轩辕|端木|南宫" + "|长孙|宇文|独孤|呼延|申屠|太史|澹台|拓跋|钟离|闻人|赫连|公冶|濮阳|淳于|单于)(?=.)");

    /** A name of two characters may be a word besides (高峰): it is one where it is spoken to or of. */
    private static final String OF_A_PERSON =
            "(?= ?(?:委员|代表|先生|女士|同志|老师|主任|等|您|的?提案|的?建议|提出|反映|、|，|,|。|；|;|:|\\)|）|\\s|$))";

    static Names of(PublishedName published, List<String> persons) {
        return new Names(
                published,
                published == PublishedName.NAME
                        ? List.of()
                        : persons.stream().map(Names::pattern).toList());
    }

    @Override
    public MaskingKind kind() {
        return MaskingKind.NAME;
    }

    @Override
    public Stream<Span> find(String text) {
        return names.stream().flatMap(name -> name.matcher(text).results()).map(Span::of);
    }

    /** 徐××, or ××× where not even the surname is published. */
    @Override
    public String shown(String name) {
        if (published == PublishedName.NONE) {
            return CROSSES;
        }
        String closed = name.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
        int surname = COMPOUND_SURNAME.matcher(closed).find() ? 2 : closed.offsetByCodePoints(0, 1);
        int left = closed.codePointCount(surname, closed.length());
        return closed.substring(0, surname) + CROSS.repeat(Math.min(2, Math.max(1, left)));
    }

    private static Pattern pattern(String name) {
        String closed = HalfWidth.of(name).replaceAll("\\s", "");
        String letters = HalfWidth.loosely(closed);
        boolean short2 = closed.codePointCount(0, closed.length()) <= 2;
        return Pattern.compile(short2 ? letters + OF_A_PERSON : letters);
    }
}
