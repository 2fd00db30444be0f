package cn.zhengxie.proposalreply.drafting;

import java.time.LocalDate;

/** Something the reply promises to have done by a day. */
public record Promise(String text, LocalDate dueOn) {}
