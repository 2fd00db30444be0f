package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.dispatch.UnclearDispatch;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * A job that failed is tried again as its model says; one at a mail of which nobody knows whether it arrived is not: it becomes an
 * incident at once, for only a person can find that out.
 */
final class UnclearMails implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable fault) {
        boolean unclear = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(UnclearDispatch.class::isInstance);
        return unclear ? new LeaveToAPerson(jobId, fault) : new DefaultJobRetryCmd(jobId, fault);
    }

    private static final class LeaveToAPerson extends DefaultJobRetryCmd {

        LeaveToAPerson(String jobId, Throwable fault) {
            super(jobId, fault);
        }

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null) {
                job.unlock();
                logException(job);
                job.setRetries(0);
            }
            return null;
        }
    }
}
