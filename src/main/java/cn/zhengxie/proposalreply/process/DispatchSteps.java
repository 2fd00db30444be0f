package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.dispatch.Delivery;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.feedback.AcceptedForm;
import cn.zhengxie.proposalreply.feedback.DissatisfactionDecision;
import cn.zhengxie.proposalreply.feedback.Dissatisfactions;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.ReturnedForm;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks from 寄送 to 转送签收. */
@Configuration
class DispatchSteps {

    private static final String WITHOUT_FORM = "更正件不另附征询意见表；提案者当场填写的，请在登记征询意见表时录入";

    /** 确认寄送; feedback is there when the form was filled in on the spot (当面答复). */
    record DeliveryForm(LocalDate deliveredOn, String trackingNumber, String receipt, ReturnedForm feedback) {}

    record ReceiptForm(LocalDate receivedOn, String receivedBy) {}

    @Bean
    TaskStep<DeliveryForm> confirmDelivery(Dispatch dispatch, FeedbackForms feedback) {
        return new TaskStep<>("confirmDelivery", DeliveryForm.class, (task, form) -> {
            Delivery delivery = new Delivery(form.deliveredOn(), form.trackingNumber(), form.receipt());
            dispatch.confirmDelivery(task.recipientId(), delivery, task.official());
            if (form.feedback() != null) {
                Refusal.unless(!task.round().isCorrection(), "feedback", WITHOUT_FORM);
                Refusal.within("feedback", () -> {
                    feedback.expect(task.recipientId());
                    feedback.record(task.recipientId(), form.feedback(), task.official());
                });
            }
            return Routing.on();
        });
    }

    @Bean
    TaskStep<Delivery> confirmRedelivery(Dispatch dispatch) {
        return new TaskStep<>("confirmRedelivery", Delivery.class, (task, delivery) -> {
            dispatch.confirmDelivery(task.recipientId(), delivery, task.official());
            return Routing.on();
        });
    }

    @Bean
    TaskStep<ReturnedForm> recordFeedback(FeedbackForms feedback) {
        return new TaskStep<>("recordFeedback", ReturnedForm.class, (task, form) -> {
            feedback.record(task.recipientId(), form, task.official());
            return Routing.on();
        });
    }

    @Bean
    TaskStep<AcceptedForm> resolveIncompleteForm(FeedbackForms feedback) {
        return new TaskStep<>("resolveIncompleteForm", AcceptedForm.class, (task, form) -> {
            feedback.resolve(task.recipientId(), form, task.official());
            return Routing.with(
                    CaseVariables.DECISION,
                    form.decision() == AcceptedForm.Decision.ASK_AGAIN ? "askAgain" : "acceptAsIs");
        });
    }

    @Bean
    TaskStep<DissatisfactionDecision> decideDissatisfaction(Dissatisfactions dissatisfactions) {
        return new TaskStep<>("decideDissatisfaction", DissatisfactionDecision.class, (task, form) -> {
            dissatisfactions.decide(task.round(), form, task.official());
            return Routing.with(
                    CaseVariables.DECISION,
                    form.decision() == DissatisfactionDecision.Decision.ANOTHER_ROUND ? "anotherRound" : "close");
        });
    }

    @Bean
    TaskStep<ReceiptForm> confirmForwarding(Forwardings forwardings) {
        return new TaskStep<>("confirmForwarding", ReceiptForm.class, (task, form) -> {
            forwardings.confirm(
                    task.get(CaseVariables.FORWARDING_ID),
                    task.get(CaseVariables.RECEIVER),
                    form.receivedOn(),
                    form.receivedBy(),
                    task.official());
            return Routing.on();
        });
    }
}
