package cn.zhengxie.proposalreply.process;

/**
 * A mail of the morning.
 *
 * @param official login name of who gets it
 * @param unit code of the unit it is about, null where it is about his own work
 * @param reached whether an e-mail address of his is known
 */
record Digest(String official, String name, String unit, boolean reached, String subject, String text) {}
