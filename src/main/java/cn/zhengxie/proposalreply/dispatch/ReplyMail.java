package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.LetterPapers;
import cn.zhengxie.proposalreply.document.Paper;
import cn.zhengxie.proposalreply.drafting.Enclosure;
import cn.zhengxie.proposalreply.drafting.Enclosures;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Attachment;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Corrections;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The e-mail that carries letter and form, and what the mail server says to it. */
@Component
class ReplyMail {

    private static final String PDF = "application/pdf";
    private static final String TEXT = "dispatch/reply-mail.txt";
    private static final String CORRECTION_TEXT = "dispatch/correction-mail.txt";

    private final JavaMailSender sender;
    private final MailSettings settings;
    private final Documents documents;
    private final AddressedForms addressedForms;
    private final FormPages pages;
    private final LetterPapers papers;
    private final Attachments attachments;
    private final Enclosures enclosures;
    private final Proposals proposals;
    private final Jurisdiction jurisdiction;
    private final Corrections corrections;
    private final SpringTemplateEngine templates;

    ReplyMail(
            JavaMailSender sender,
            MailSettings settings,
            Documents documents,
            AddressedForms addressedForms,
            FormPages pages,
            LetterPapers papers,
            Attachments attachments,
            Enclosures enclosures,
            Proposals proposals,
            Jurisdiction jurisdiction,
            Corrections corrections) {
        this.sender = sender;
        this.settings = settings;
        this.documents = documents;
        this.addressedForms = addressedForms;
        this.pages = pages;
        this.papers = papers;
        this.attachments = attachments;
        this.enclosures = enclosures;
        this.proposals = proposals;
        this.jurisdiction = jurisdiction;
        this.corrections = corrections;
        this.templates = plainText();
    }

    /** A message ready to leave. */
    record Letter(HandedOverMessage message) {}

    /** What became of it; the fault is null where the mail was taken. */
    record Answer(Outcome outcome, Throwable fault) {

        enum Outcome {
            /** The server took it. */
            TAKEN,
            /** It certainly did not leave. */
            REFUSED,
            /** The text was handed over and nothing came back. */
            NONE
        }
    }

    /** Whether letter and form, of a correction the letter alone, are here to be sent: of a letter entered after it had left on paper they are not. */
    boolean hasPapers(Round round) {
        return papers.letter(round).isPresent()
                && (round.isCorrection()
                        || documents
                                .find(round, null, DocumentKind.FEEDBACK_FORM, DocumentFormat.PDF)
                                .isPresent());
    }

    Letter compose(Recipient recipient) {
        Round round = recipient.round();
        Proposal proposal = proposals.get(round.proposalId());
        Unit unit = jurisdiction.unit(round.unit());
        try {
            HandedOverMessage message = new HandedOverMessage();
            MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            mail.setFrom(new InternetAddress(settings.sender(), unit.name(), StandardCharsets.UTF_8.name()));
            mail.setTo(recipient.email());
            mail.setSubject("%s对%s".formatted(unit.shortName(), proposal.replyTitle(round)));
            mail.setText(text(recipient, proposal, unit));
            attachLetter(mail, recipient);
            if (!round.isCorrection()) {
                mail.addAttachment("征询意见表.pdf", form(recipient), PDF);
            }
            attachEnclosures(mail, round);
            return new Letter(message);
        } catch (MessagingException | UnsupportedEncodingException unusable) {
            throw new FailedDispatch(recipient.email(), unusable);
        }
    }

    /** The sealed letter's scan where one was uploaded, else the letter as it was printed. */
    private void attachLetter(MimeMessageHelper mail, Recipient recipient) throws MessagingException {
        Paper letter = papers.letter(recipient.round(), recipient.letter())
                .orElseThrow(() -> new IllegalStateException("缺少待寄送的文件：" + DocumentKind.REPLY));
        String name = recipient.round().isCorrection() ? "复文（更正）" : "复文";
        String ending = letter.fileName() == null ? ".pdf" : ending(letter.fileName());
        mail.addAttachment(name + ending, new ByteArrayResource(letter.content().get()), letter.contentType());
    }

    /** Named as the letter lists them: 附件1：… */
    private void attachEnclosures(MimeMessageHelper mail, Round round) throws MessagingException {
        List<Enclosure> enclosed = enclosures.of(round);
        for (Enclosure enclosure : enclosed) {
            Attachment file = enclosure.attachment();
            String number = enclosed.size() == 1 ? "" : String.valueOf(enclosure.position());
            String title = enclosure.title().replaceAll("[\\\\/:*?\"<>|]", "_");
            mail.addAttachment(
                    "附件" + number + "：" + title + ending(file.fileName()),
                    new ByteArrayResource(attachments.content(file)),
                    file.contentType());
        }
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.'));
    }

    private ByteArrayResource form(Recipient recipient) {
        return addressedForms
                .find(recipient, DocumentFormat.PDF)
                .map(documents::content)
                .map(ByteArrayResource::new)
                .orElseThrow(() -> new IllegalStateException("缺少待寄送的文件：" + DocumentKind.FEEDBACK_FORM));
    }

    private String text(Recipient recipient, Proposal proposal, Unit unit) {
        Context words = new Context(Locale.SIMPLIFIED_CHINESE);
        words.setVariable("addressee", proposal.addressed(recipient.position()));
        words.setVariable("you", proposal.proposer(recipient.position()).you());
        words.setVariable("kind", proposal.kind().label());
        words.setVariable("cited", proposal.cited());
        words.setVariable("title", proposal.title());
        words.setVariable("unit", unit);
        if (!recipient.round().isCorrection()) {
            words.setVariable("page", pages.give(recipient.id()).orElse(null));
        }
        corrections.replaced(recipient.round()).ifPresent(replaced -> words.setVariable("replaced", replaced));
        return templates.process(recipient.round().isCorrection() ? CORRECTION_TEXT : TEXT, words);
    }

    Answer send(Letter letter) {
        try {
            sender.send(letter.message());
            return new Answer(Answer.Outcome.TAKEN, null);
        } catch (MailException fault) {
            return new Answer(outcome(letter, fault), cause(fault));
        }
    }

    private static Answer.Outcome outcome(Letter letter, MailException fault) {
        if (!letter.message().isBegun()) {
            return Answer.Outcome.REFUSED;
        }
        if (fault instanceof MailSendException sending
                && sending.getFailedMessages().isEmpty()) {
            // The message was taken; only the farewell to the server went wrong.
            return Answer.Outcome.TAKEN;
        }
        boolean answeredNo = cause(fault) instanceof SMTPSendFailedException refusal && refusal.getReturnCode() >= 400;
        return answeredNo ? Answer.Outcome.REFUSED : Answer.Outcome.NONE;
    }

    /** What the mail library said, out of Spring's wrapping. */
    private static Throwable cause(MailException fault) {
        Stream<? extends Throwable> inner =
                fault instanceof MailSendException sending ? Stream.of(sending.getMessageExceptions()) : Stream.empty();
        return inner.findFirst().map(Throwable.class::cast).orElseGet(fault::getMostSpecificCause);
    }

    private static SpringTemplateEngine plainText() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
