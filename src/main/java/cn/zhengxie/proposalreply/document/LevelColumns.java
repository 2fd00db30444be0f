package cn.zhengxie.proposalreply.document;

import java.util.List;

/**
 * The columns in which the lines of the feedback form are ticked.
 *
 * @param names of the columns
 * @param rowHeight height of a line in points
 */
record LevelColumns(List<String> names, double rowHeight) {}
