package cn.zhengxie.proposalreply.proposal;

import java.time.LocalDate;

/**
 * One cell of a table as it stood in the file.
 *
 * @param text what an official sees in it, never null
 * @param day the day, where the file itself says that it is one
 * @param fault why it can't be taken as it is, or null
 */
record Cell(String text, LocalDate day, String fault) {

    static final Cell EMPTY = text("");

    static Cell text(String text) {
        return new Cell(text, null, null);
    }

    static Cell day(LocalDate day) {
        return new Cell(day.toString(), day, null);
    }

    static Cell faulty(String text, String fault) {
        return new Cell(text, null, fault);
    }

    boolean isBlank() {
        return fault == null && EnteredText.isBlank(text);
    }
}
