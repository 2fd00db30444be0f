package cn.zhengxie.proposalreply.document;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Makes the papers: each as PDF to send and as DOCX to go on editing. The same content gives the same bytes. */
@Service
public class Typesetting {

    private static final String REPLY = "reply";
    private static final String CORRESPONDENCE = "reply-correspondence";
    private static final String FEEDBACK_FORM = "feedback-form";
    private static final String FORWARDING_SHEET = "forwarding-sheet";
    private static final String REMINDER = "reminder";
    private static final String FORM_REQUEST = "form-request";
    private static final String CONTACT_RECORD = "contact-record";
    private static final String CO_OPINION = "co-opinion";
    private static final String COVER_SHEET = "cover-sheet";
    private static final String RECORD_SHEET = "record-sheet";
    private static final String RECORDED_FORM = "recorded-form";
    private static final String PUBLIC_COPY = "public-copy";
    private static final String COVER_SLIP = "cover-slip";

    private final PdfPrinter pdf;
    private final DocxPrinter docx;
    private final OfdPrinter ofd;
    private final Semaphore places;

    Typesetting(PdfPrinter pdf, DocxPrinter docx, OfdPrinter ofd, DocumentSettings settings) {
        this.pdf = pdf;
        this.docx = docx;
        this.ofd = settings.ofd() ? ofd : null;
        this.places = new Semaphore(settings.renderingsAtOnce(), true);
    }

    public byte[] pdf(ReplyLetter letter) {
        return inTurn(() -> pdf.print(REPLY, TemplateContent.of(letter)));
    }

    public byte[] docx(ReplyLetter letter) {
        return inTurn(() -> docx.print(letter.isCorrespondence() ? CORRESPONDENCE : REPLY, TemplateContent.of(letter)));
    }

    public byte[] pdf(FeedbackFormSheet form) {
        return inTurn(() -> pdf.print(FEEDBACK_FORM, TemplateContent.of(form)));
    }

    public byte[] docx(FeedbackFormSheet form) {
        return inTurn(() -> docx.print(FEEDBACK_FORM, TemplateContent.of(form)));
    }

    public byte[] pdf(ForwardingSheet sheet) {
        return inTurn(() -> pdf.print(FORWARDING_SHEET, TemplateContent.of(sheet)));
    }

    public byte[] docx(ForwardingSheet sheet) {
        return inTurn(() -> docx.print(FORWARDING_SHEET, TemplateContent.of(sheet)));
    }

    public byte[] pdf(ReminderSheet sheet) {
        return inTurn(() -> pdf.print(REMINDER, TemplateContent.of(sheet)));
    }

    public byte[] docx(ReminderSheet sheet) {
        return inTurn(() -> docx.print(REMINDER, TemplateContent.of(sheet)));
    }

    public byte[] pdf(FormRequestLetter letter) {
        return inTurn(() -> pdf.print(FORM_REQUEST, TemplateContent.of(letter)));
    }

    public byte[] docx(FormRequestLetter letter) {
        return inTurn(() -> docx.print(FORM_REQUEST, TemplateContent.of(letter)));
    }

    public byte[] pdf(PublicCopy copy) {
        return inTurn(() -> pdf.print(PUBLIC_COPY, TemplateContent.of(copy)));
    }

    public byte[] docx(PublicCopy copy) {
        return inTurn(() -> docx.print(PUBLIC_COPY, TemplateContent.of(copy)));
    }

    public byte[] pdf(ContactRecord record) {
        return inTurn(() -> pdf.print(CONTACT_RECORD, TemplateContent.of(record)));
    }

    public byte[] docx(ContactRecord record) {
        return inTurn(() -> docx.print(CONTACT_RECORD, TemplateContent.of(record)));
    }

    public byte[] pdf(CoOpinionLetter letter) {
        return inTurn(() -> pdf.print(CO_OPINION, TemplateContent.of(letter)));
    }

    public byte[] docx(CoOpinionLetter letter) {
        return inTurn(() -> docx.print(CO_OPINION, TemplateContent.of(letter)));
    }

    /** Only printed: a sheet that people write on by hand needs no DOCX. */
    public byte[] pdf(CoverSheet sheet) {
        return inTurn(() -> pdf.print(COVER_SHEET, TemplateContent.of(sheet)));
    }

    public byte[] pdf(RecordSheet sheet) {
        return inTurn(() -> pdf.print(RECORD_SHEET, TemplateContent.of(sheet)));
    }

    public byte[] pdf(RecordedForm form) {
        return inTurn(() -> pdf.print(RECORDED_FORM, TemplateContent.of(form)));
    }

    public byte[] pdf(CoverSlip slip) {
        return inTurn(() -> pdf.print(COVER_SLIP, TemplateContent.of(slip)));
    }

    /** One of these PDFs as OFD, page by page the same; empty where the setting does not ask for it. */
    public Optional<byte[]> ofd(byte[] printed) {
        return Optional.ofNullable(ofd).map(printer -> inTurn(() -> printer.print(printed)));
    }

    /** Each rendering holds fonts and pages in memory, so only so many run at once and the others wait. */
    private byte[] inTurn(Supplier<byte[]> rendering) {
        places.acquireUninterruptibly();
        try {
            return rendering.get();
        } finally {
            places.release();
        }
    }
}
