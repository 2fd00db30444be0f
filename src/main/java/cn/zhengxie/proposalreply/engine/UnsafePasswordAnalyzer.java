package cn.zhengxie.proposalreply.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the system what to set, in place of a stack trace. */
class UnsafePasswordAnalyzer extends AbstractFailureAnalyzer<UnsafePassword> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafePassword unsafe) {
        String action = "请在配置中设置 people.administrator.id 与 people.administrator.password（不少于 12 位，不得与用户名相同）。 "
                + "Set people.administrator.id and people.administrator.password, at least 12 characters and not the "
                + "login name. 出错的设置 (setting at fault): " + unsafe.setting();
        return new FailureAnalysis(unsafe.getMessage(), action, failure);
    }
}
