package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.organization.Unit;

/** 发文字号: word, year in 〔〕 and sequence, e.g. 许建政协〔2020〕30号 or 许建提复字〔2020〕第30号. */
public record DocumentNumber(String word, int year, int sequence) {

    @Override
    public String toString() {
        return Unit.documentNumber(word, year, sequence);
    }
}
