package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.deadline.ChineseDate;
import cn.zhengxie.proposalreply.dispatch.AddressedForms;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.document.Binder;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.FormRequestLetter;
import cn.zhengxie.proposalreply.document.Paper;
import cn.zhengxie.proposalreply.document.ReplyDocuments;
import cn.zhengxie.proposalreply.document.Typesetting;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Questionnaire.Choice;
import cn.zhengxie.proposalreply.organization.Questionnaire.SatisfactionWords;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The letter by which a form is asked for again: what it lacks in plain words, what to do, until when, and a blank one. */
@Component
class FormRequests {

    /** Lines that are only to be filled in. */
    private static final Set<String> BLANKS = Set.of("replyReceivedOn", "phone", "signedOn");

    private final Proposals proposals;
    private final Jurisdiction jurisdiction;
    private final ReplyDocuments papers;
    private final AddressedForms forms;
    private final Typesetting typesetting;
    private final Binder binder;
    private final Documents documents;

    FormRequests(
            Proposals proposals,
            Jurisdiction jurisdiction,
            ReplyDocuments papers,
            AddressedForms forms,
            Typesetting typesetting,
            Binder binder,
            Documents documents) {
        this.proposals = proposals;
        this.jurisdiction = jurisdiction;
        this.papers = papers;
        this.forms = forms;
        this.typesetting = typesetting;
        this.binder = binder;
        this.documents = documents;
    }

    /**
     * Writes the letter and puts it with the round's papers.
     *
     * @param comment what the office wants to add
     */
    void write(Recipient recipient, ReturnedForm form, String comment, LocalDate on, LocalDate due) {
        Round round = recipient.round();
        FormRequestLetter letter = letter(recipient, form, comment, on, due);
        int sequence = 1
                + documents
                        .every(round, recipient.id(), DocumentKind.FORM_REQUEST, DocumentFormat.PDF)
                        .size();
        byte[] withForm = binder.bind(
                FormRequestLetter.TITLE,
                List.of(
                        Paper.pdf(FormRequestLetter.TITLE, () -> typesetting.pdf(letter)),
                        Paper.pdf("征询意见表（空白）", () -> blank(recipient))));
        documents.keep(round, recipient.id(), sequence, DocumentKind.FORM_REQUEST, DocumentFormat.PDF, withForm);
        documents.keep(
                round,
                recipient.id(),
                sequence,
                DocumentKind.FORM_REQUEST,
                DocumentFormat.DOCX,
                typesetting.docx(letter));
    }

    /** The one he got first, which opens his page; of a letter that was written on paper there is none yet. */
    private byte[] blank(Recipient recipient) {
        return forms.find(recipient, DocumentFormat.PDF)
                .map(documents::content)
                .orElseGet(() -> typesetting.pdf(papers.form(recipient.round())));
    }

    private FormRequestLetter letter(
            Recipient recipient, ReturnedForm form, String comment, LocalDate on, LocalDate due) {
        Proposal proposal = proposals.get(recipient.round().proposalId());
        Unit unit = jurisdiction.unit(recipient.round().unit());
        String you = proposal.proposer(recipient.position()).you();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("%1$s寄回的%2$s%3$s《%4$s》征询意见表，我单位已于%5$s收到，感谢%1$s对办理工作的支持。经核对，表中还有以下内容需要补正："
                .formatted(
                        you,
                        proposal.cited(),
                        proposal.kind().label(),
                        proposal.title(),
                        ChineseDate.full(form.receivedOn())));
        List<String> requests = requests(form, proposal.proposer(recipient.position())).stream()
                .map(proposal.kind()::worded)
                .toList();
        for (int index = 0; index < requests.size(); index++) {
            String mark = index == requests.size() - 1 ? "。" : "；";
            paragraphs.add("%d．%s%s".formatted(index + 1, requests.get(index), mark));
        }
        paragraphs.add("补充说明：" + comment.replaceFirst("[。；，]$", "") + "。");
        paragraphs.add("请%s在所附的空白征询意见表上重新填写并签名，于%s前寄回我单位。填写中有疑问的，请与联系人联系。".formatted(you, ChineseDate.full(due)));
        return new FormRequestLetter(
                unit.name(),
                proposal.addressed(recipient.position()),
                paragraphs,
                on,
                unit.name(),
                unit.telephone(),
                unit.contactPerson());
    }

    /** The gaps of the form in sentences; what is only to be filled in is asked for in one, and so are ticks of one table. */
    private List<String> requests(ReturnedForm form, Proposer proposer) {
        Map<String, String> gaps = Completeness.gapsByField(form);
        Set<String> lines =
                form.ratings().lines().stream().map(Ratings.Line::field).collect(Collectors.toSet());
        List<String> requests = new ArrayList<>();
        named(gaps, BLANKS).ifPresent(blanks -> requests.add("%s没有填写".formatted(blanks)));
        named(gaps, lines).ifPresent(unrated -> requests.add("对办理工作的评价中，%s没有勾选%s".formatted(unrated, levels())));
        gaps.keySet().stream()
                .filter(field -> !BLANKS.contains(field) && !lines.contains(field))
                .map(field -> request(field, form, proposer))
                .forEach(requests::add);
        return requests;
    }

    /** 好、较好或者差. */
    private String levels() {
        List<String> names =
                jurisdiction.form().levels().stream().map(Choice::name).toList();
        int last = names.size() - 1;
        return String.join("、", names.subList(0, last)) + "或者" + names.get(last);
    }

    private static Optional<String> named(Map<String, String> gaps, Set<String> wanted) {
        return gaps.entrySet().stream()
                .filter(gap -> wanted.contains(gap.getKey()))
                .map(gap -> "“%s”".formatted(gap.getKey().equals("signedOn") ? "签名日期" : gap.getValue()))
                .reduce((one, other) -> one + "、" + other);
    }

    private String request(String field, ReturnedForm form, Proposer proposer) {
        String wanted = proposer.type() == Proposer.Type.INDIVIDUAL ? "请您本人签名" : "请%s签名并加盖公章".formatted(proposer.you());
        SatisfactionWords words = jurisdiction.form().satisfaction();
        return switch (field) {
            case "satisfaction" ->
                "对办理结果没有勾选，请在%s、%s、%s中勾选一项"
                        .formatted(words.satisfied(), words.basicallySatisfied(), words.dissatisfied());
            case "opinion" -> "“意见及建议”没有填写，没有意见的请写“无”";
            default -> form.signer() == null ? "没有签名，" + wanted : "由%s代签，%s".formatted(form.signer(), wanted);
        };
    }
}
