package cn.zhengxie.proposalreply.publication;

import java.util.regex.Pattern;

/** Recognises by its surroundings that a long number is an amount or a code and not somebody's own. */
final class OtherNumbers {

    private static final int AROUND = 12;

    private static final Pattern UNIT =
            Pattern.compile("^\\s?[多余]?(?:元|万|亿|吨|户|人|米|平方|立方|公里|千瓦|度|株|册|份|件|字|个|㎡|m|%|号(?!楼|院|室|码))");

    private static final Pattern CODE =
            Pattern.compile("(?:编号|代码|编码|文号|案号|证号|许可证|合同号|订单号|单号|备案号|批号|型号|序号|票号|档案号|条形码|第|〕)"
                    + "(?:[为是:]|\\s){0,2}[A-Za-z0-9]{0,6}-?$");

    /** 证号 of a person is no code. */
    private static final Pattern PERSONAL = Pattern.compile("(?:身份证|证件)号[为是:\\s]{0,2}$");

    private OtherNumbers() {}

    static boolean isOne(Span number, String text) {
        String before = number.before(text, AROUND);
        boolean code = CODE.matcher(before).find() && !PERSONAL.matcher(before).find();
        return code || UNIT.matcher(number.behind(text, AROUND)).find();
    }
}
