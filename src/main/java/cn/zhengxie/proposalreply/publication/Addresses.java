package cn.zhengxie.proposalreply.publication;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Homes: what is called somebody's address, and everything as exact as a flat. A building or a street is where things happen. */
record Addresses() implements MaskingRule {

    private static final int AROUND = 10;
    private static final String NUMBER = "(?:\\d{1,5}|[一二三四五六七八九十百甲乙丙丁东西南北中]{1,3})";

    private static final Pattern CALLED_ONE =
            Pattern.compile("(?:住址|家住|现住|住在|居住地|居住在|居住于|通讯地址|通信地址|家庭地址|户籍地址|户籍所在地|户籍地|收件地址|邮寄地址)"
                    + "(?:[为是在于:]|\\s){0,2}([^，。；、,;\\n()（）]{4,60})");

    private static final Pattern EXACT = Pattern.compile(NUMBER + "(?:号|室|单元|栋|幢|号楼|组|户|队)");
    private static final Pattern OF_AN_OFFICE = Pattern.compile("(?:我局|我委|我办|本局|本委|单位|办公室|中心|大厅)[^。；]{0,6}$");

    private static final Pattern FLAT = Pattern.compile(
            "%1$s(?:号楼|号院%1$s号楼|栋|幢|座) ?(?:%1$s单元 ?(?:%1$s(?:层|楼))? ?\\d{2,5}(?:室|户|号)?|\\d{3,5}室)".formatted(NUMBER));

    @Override
    public MaskingKind kind() {
        return MaskingKind.ADDRESS;
    }

    @Override
    public Stream<Span> find(String text) {
        Stream<Span> called = CALLED_ONE
                .matcher(text)
                .results()
                .filter(found -> EXACT.matcher(found.group(1)).find())
                .filter(found -> !OF_AN_OFFICE
                        .matcher(Span.of(found).before(text, AROUND))
                        .find())
                .map(found -> Span.of(found, 1));
        return Stream.concat(called, FLAT.matcher(text).results().map(Span::of));
    }
}
