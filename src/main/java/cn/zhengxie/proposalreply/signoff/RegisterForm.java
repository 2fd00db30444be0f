package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.drafting.CheckForm;
import java.time.LocalDate;

/** 复核登记: the final check before the number; documentDate is printed on the letter and gives the number its year. */
public record RegisterForm(CheckForm.Decision decision, String comment, LocalDate documentDate) {}
