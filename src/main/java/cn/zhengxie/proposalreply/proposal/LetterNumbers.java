package cn.zhengxie.proposalreply.proposal;

/** What an imported list asks of the 发文字号 register, answered by the room that keeps it. */
public interface LetterNumbers {

    /** More letters than a unit writes in a year. */
    int FARTHEST = 1000;

    /** Whether the number is so far above the unit's highest, by more than {@link #FARTHEST}, that it is a slip of the pen. */
    boolean isFarAbove(String unit, int year, int sequence);

    /** Whether the number belongs to a letter already or is void, so that no other letter can have it. */
    boolean isTaken(String unit, int year, int sequence);
}
