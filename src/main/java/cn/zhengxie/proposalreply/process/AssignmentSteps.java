package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Acknowledgement;
import cn.zhengxie.proposalreply.assignment.AssignmentOrder;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.Instruction;
import cn.zhengxie.proposalreply.assignment.Nomination;
import cn.zhengxie.proposalreply.assignment.Nominations;
import cn.zhengxie.proposalreply.assignment.Receipts;
import cn.zhengxie.proposalreply.assignment.ReturnDecision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks from 交办 to 批示. */
@Configuration
class AssignmentSteps {

    @Bean
    TaskStep<AssignmentOrder> assign(Assignments assignments) {
        return new TaskStep<>(
                "assign",
                AssignmentOrder.class,
                (task, order) -> Routing.with(
                        CaseVariables.ANSWERING_UNITS,
                        CaseVariables.storable(assignments.assign(task.proposalId(), order, task.official()))));
    }

    @Bean
    TaskStep<AssignmentOrder> reassign(Assignments assignments) {
        return new TaskStep<>("reassign", AssignmentOrder.class, (task, order) -> Routing.with(
                        CaseVariables.UNIT,
                        assignments.reassign(task.proposalId(), task.unit(), order, task.official()))
                .and(CaseVariables.OUTCOME, null));
    }

    @Bean
    TaskStep<Acknowledgement> acknowledge(Receipts receipts) {
        return new TaskStep<>("acknowledge", Acknowledgement.class, (task, form) -> {
            receipts.acknowledge(task.proposalId(), task.unit(), form, task.official());
            if (form.decision() == Acknowledgement.Decision.ACCEPT) {
                return Routing.with(CaseVariables.DECISION, "accept");
            }
            return Routing.with(CaseVariables.DECISION, "requestReturn")
                    .and(receipts.returnDecision(task.proposalId(), task.unit()));
        });
    }

    @Bean
    TaskStep<ReturnDecision> decideReturn(Receipts receipts) {
        return new TaskStep<>("decideReturn", ReturnDecision.class, (task, form) -> {
            receipts.decideReturn(task.proposalId(), task.unit(), form, task.official());
            return Routing.with(
                    CaseVariables.DECISION, form.decision() == ReturnDecision.Decision.GRANT ? "grant" : "refuse");
        });
    }

    @Bean
    TaskStep<Nomination> nominate(Nominations nominations) {
        return new TaskStep<>("nominate", Nomination.class, (task, form) -> {
            nominations.nominate(task.proposalId(), task.unit(), form, task.official());
            return Routing.with(CaseVariables.SECTION, form.section()).and(CaseVariables.DRAFTER, form.drafter());
        });
    }

    @Bean
    TaskStep<Instruction> instruct(Nominations nominations) {
        return new TaskStep<>("instruct", Instruction.class, (task, form) -> {
            nominations.instruct(task.proposalId(), task.unit(), task.round().number(), form, task.official());
            return Routing.on();
        });
    }
}
