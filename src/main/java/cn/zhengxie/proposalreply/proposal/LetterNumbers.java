package cn.zhengxie.proposalreply.proposal;

/** What an imported list asks of the 发文字号 register, answered by the room that keeps it. */
public interface LetterNumbers {

    /** Whether the number belongs to a letter already or is void, so that no other letter can have it. */
    boolean isTaken(String unit, int year, int sequence);
}
