package cn.zhengxie.proposalreply.proposal;

import java.util.SortedMap;

/**
 * A row that is not blank.
 *
 * @param number as the official's spreadsheet counts it, from 1
 * @param cells those that are not blank, by column from 0
 */
record TableRow(int number, SortedMap<Integer, Cell> cells) {

    Cell cell(int column) {
        return cells.getOrDefault(column, Cell.EMPTY);
    }
}
