package cn.zhengxie.proposalreply.signoff;

/** 发文字号: word, year in 〔〕 and sequence, e.g. 许建政协〔2020〕30号. */
public record DocumentNumber(String word, int year, int sequence) {

    @Override
    public String toString() {
        return "%s〔%d〕%d号".formatted(word, year, sequence);
    }
}
