package cn.zhengxie.proposalreply.organization;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a city's letters look and whom they name. The defaults are those of the reference city.
 *
 * @param layout 文件, with a red heading “…文件”, or 信函格式 of GB/T 9704-2012 §10.1
 * @param resultClass where the letter of the 办理结果 stands
 * @param addressees whether one letter names everybody who signed, or each gets a letter that names him alone
 * @param named whether a letter to several names them all (甲、乙、丙委员) or the first (甲等委员)
 * @param date how the 成文日期 is written
 */
public record LetterStyle(
        @DefaultValue("document") Layout layout,
        @DefaultValue("below-signer") ResultClassPlace resultClass,
        @DefaultValue("joint") Addressees addressees,
        @DefaultValue("all") Named named,
        @DefaultValue("arabic") Numerals date) {

    /** That of the reference city. */
    public static final LetterStyle STANDARD = new LetterStyle(
            Layout.DOCUMENT, ResultClassPlace.BELOW_SIGNER, Addressees.JOINT, Named.ALL, Numerals.ARABIC);

    /** 文件 or 信函. */
    public enum Layout {
        DOCUMENT,
        CORRESPONDENCE
    }

    /** Where 办理结果：B stands: in the page's top right corner, on the line of 签发人, below it, after the number, nowhere. */
    public enum ResultClassPlace {
        CORNER,
        BESIDE_SIGNER,
        BELOW_SIGNER,
        AFTER_NUMBER,
        NONE
    }

    /** One letter for all, or one for each of those who are answered, all under one number. */
    public enum Addressees {
        JOINT,
        EACH
    }

    /** All names, or the first followed by 等. */
    public enum Named {
        ALL,
        FIRST
    }

    /** 2020年11月6日 or 二〇二〇年十一月六日. */
    public enum Numerals {
        ARABIC,
        CHINESE
    }
}
