package cn.zhengxie.proposalreply.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every proposal must satisfy, entered singly or by a list. Whether its number is free is asked at registration. */
final class ProposalRules {

    private static final int MOST_COMMITTEES_OR_SESSIONS = 999;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CATEGORY = 64;
    private static final int LONGEST_CONTENT = 100_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TELEPHONE = 64;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_EMAIL = 200;

    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}A-Za-z0-9]+(-[\\p{IsHan}A-Za-z0-9]+)*");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");
    /** What Excel makes of a telephone number in a narrow column; the digits are lost. */
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d+");

    private final List<Finding> findings = new ArrayList<>();

    private final PrintableCharacters fonts;

    private ProposalRules(PrintableCharacters fonts) {
        this.fonts = fonts;
    }

    static List<Finding> examine(NewProposal entered, PrintableCharacters fonts) {
        ProposalRules rules = new ProposalRules(fonts);
        rules.examineProposal(entered);
        if (entered.proposers().isEmpty()) {
            rules.find(ProposalField.PROPOSER, 1, "不能为空");
        }
        entered.proposers().forEach(rules::examineProposer);
        return rules.findings;
    }

    private void examineProposal(NewProposal entered) {
        positive(ProposalField.COMMITTEE, entered.committee());
        positive(ProposalField.SESSION, entered.session());
        number(entered.number());
        required(ProposalField.TITLE, 0, entered.title(), LONGEST_TITLE);
        printed(ProposalField.TITLE, 0, entered.title());
        optional(ProposalField.CATEGORY, 0, entered.category(), LONGEST_CATEGORY);
        optional(ProposalField.CONTENT, 0, entered.content(), LONGEST_CONTENT);
        notSecret(ProposalField.TITLE, Secrecy.isMarked(entered.title()));
        notSecret(ProposalField.CATEGORY, Secrecy.isSecretCategory(entered.category()));
        notSecret(ProposalField.CONTENT, Secrecy.isMarked(entered.content()));
    }

    private void examineProposer(Proposer proposer) {
        int position = proposer.position();
        if (proposer.name() == null) {
            find(ProposalField.PROPOSER, position, "第%d位提案者是空的".formatted(position));
        }
        optional(ProposalField.PROPOSER, position, proposer.name(), LONGEST_NAME);
        optional(ProposalField.TELEPHONE, position, proposer.telephone(), LONGEST_TELEPHONE);
        optional(ProposalField.ADDRESS, position, proposer.address(), LONGEST_ADDRESS);
        optional(ProposalField.EMAIL, position, proposer.email(), LONGEST_EMAIL);
        printed(ProposalField.PROPOSER, position, proposer.name());
        printed(ProposalField.ADDRESS, position, proposer.address());
        String telephone = proposer.telephone();
        if (telephone != null && SCIENTIFIC.matcher(telephone).matches()) {
            find(ProposalField.TELEPHONE, position, EnteredText.quoted(telephone) + "被存成了科学计数，请把单元格设为文本后重新填写");
        }
        String email = proposer.email();
        if (email != null
                && email.length() <= LONGEST_EMAIL
                && !EMAIL.matcher(email).matches()) {
            find(ProposalField.EMAIL, position, EnteredText.quoted(email) + "不是有效的电子邮箱");
        }
    }

    private void positive(ProposalField field, int value) {
        if (value < 1 || value > MOST_COMMITTEES_OR_SESSIONS) {
            find(field, 0, "要填正整数，如 7");
        }
    }

    private void number(String number) {
        if (number == null) {
            find(ProposalField.NUMBER, 0, "不能为空；来信等没有编号的，请编为来信1、来信2");
            return;
        }
        notTooLong(ProposalField.NUMBER, 0, number, LONGEST_NUMBER);
        if (EnteredText.length(number) <= LONGEST_NUMBER
                && !NUMBER.matcher(number).matches()) {
            find(ProposalField.NUMBER, 0, EnteredText.quoted(number) + "不能作编号，编号只能用汉字、字母、数字和中间的“-”");
        }
    }

    private void required(ProposalField field, int signatory, String text, int longest) {
        if (text == null) {
            find(field, signatory, "不能为空");
        }
        optional(field, signatory, text, longest);
    }

    private void optional(ProposalField field, int signatory, String text, int longest) {
        if (text == null) {
            return;
        }
        notTooLong(field, signatory, text, longest);
        if (!EnteredText.isPrintable(text)) {
            find(field, signatory, "含有不可见的控制字符，请删去后重新填写");
        }
    }

    /** What stands in papers that leave must not be the first to show that a font lacks it. */
    private void printed(ProposalField field, int signatory, String text) {
        if (text != null && EnteredText.isPrintable(text)) {
            String complaint = fonts.complaint(text);
            if (!complaint.isEmpty()) {
                find(field, signatory, complaint);
            }
        }
    }

    private void notTooLong(ProposalField field, int signatory, String text, int longest) {
        int length = EnteredText.length(text);
        if (length > longest) {
            find(field, signatory, "有%d个字，不能超过%d个字".formatted(length, longest));
        }
    }

    private void notSecret(ProposalField field, boolean secret) {
        if (secret) {
            find(field, 0, "涉密提案不得录入本系统");
        }
    }

    private void find(ProposalField field, int signatory, String problem) {
        findings.add(new Finding(field, signatory, problem));
    }
}
