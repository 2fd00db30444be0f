package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Officials;
import java.time.LocalDate;

/** What the values of a 交办清单 are checked against: units, people, letters that have gone out, fonts, today's date. */
record CityFacts(
        Jurisdiction jurisdiction,
        Officials officials,
        LetterNumbers numbers,
        PrintableCharacters fonts,
        LocalDate today) {}
