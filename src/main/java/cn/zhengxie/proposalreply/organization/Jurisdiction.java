package cn.zhengxie.proposalreply.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The city this installation works for: its units, who gets copies, how letters are worded, what is policy. The reference
 * city is the default; another city overrides {@code jurisdiction.*}. A setting that there is not is refused at the start.
 *
 * @param city e.g. 许昌市
 * @param proposalBody who received the proposals, as letters name it, e.g. 市政协
 * @param suggestionBody the same for 人大代表建议, e.g. 市人大
 * @param committee name of the proposal committee as receiver of copies and forwarded forms
 * @param supervision name of the supervision bureau
 * @param copies who gets a copy of every reply, and how many
 * @param resultClasses letter of a 办理结果 to its meaning, e.g. A to 已解决或采纳
 * @param form what the feedback form asks
 * @param letter how its letters look
 * @param policy what the city decided about the procedure
 */
@ConfigurationProperties(prefix = "jurisdiction", ignoreUnknownFields = false)
public record Jurisdiction(
        String city,
        String proposalBody,
        String suggestionBody,
        String committee,
        String supervision,
        List<Copy> copies,
        Map<String, String> resultClasses,
        Questionnaire form,
        @DefaultValue LetterStyle letter,
        Policy policy,
        List<Unit> units) {

    public Jurisdiction {
        form = form == null ? Questionnaire.usual() : form;
    }

    /** A standing receiver of copies (抄送). */
    public record Copy(String name, int count) {}

    /**
     * Choices of procedure.
     *
     * @param instruct whether the deputy leader instructs (批示) after the nomination
     * @param endorse whether the deputy leader endorses (审阅) before signing
     * @param contactBeforeReply whether a reply needs a recorded contact in person or by letter before it is handed in
     * @param scanOfForm whether a paper feedback form is only recorded with its scan
     * @param receiptInPerson whether a reply handed over to an addressee needs the signed receipt or a photo
     * @param answered who of the proposers gets a letter and a form of his own
     * @param copyCoHandlers whether the units that handled the case together with the lead get a copy
     * @param outcome whose 不满意 makes the unit handle a proposal again
     * @param rounds how often a proposal is handled at most, the first time included
     * @param extensionConsent whether an extension that the supervision bureau grants needs the committee's consent
     * @param suspension whether the supervision bureau may suspend the clock of a reply (中止计时)
     * @param correctionNumber whether a correction gets a number of its own or bears that of the letter it replaces
     * @param publishedName how much of a proposer's name stays in what is published of a reply
     * @param internalShares step of the reply to the percentage of the reply's time that has passed when it should be done
     */
    public record Policy(
            @DefaultValue("true") boolean instruct,
            @DefaultValue("true") boolean endorse,
            @DefaultValue("true") boolean contactBeforeReply,
            @DefaultValue("true") boolean scanOfForm,
            @DefaultValue("false") boolean receiptInPerson,
            @DefaultValue("all") Answered answered,
            @DefaultValue("true") boolean copyCoHandlers,
            @DefaultValue("first") Outcome outcome,
            @DefaultValue("2") int rounds,
            @DefaultValue("false") boolean extensionConsent,
            @DefaultValue("false") boolean suspension,
            @DefaultValue("own") CorrectionNumber correctionNumber,
            @DefaultValue("name") PublishedName publishedName,
            Map<String, Integer> internalShares) {

        public Policy {
            internalShares = internalShares == null ? Map.of() : Map.copyOf(internalShares);
        }

        /** Whether the proposer at that position, the first signatory being 1, is answered. */
        public boolean answers(int position) {
            return answered == Answered.ALL || position == 1;
        }

        /** Whose form decides: the first signatory's, or any that says 不满意. */
        public enum Outcome {
            FIRST,
            ANY
        }

        /** The 发文字号 of a correction: the register's next, or the one that is known already. */
        public enum CorrectionNumber {
            OWN,
            SAME
        }

        /** The name of a person who signed a proposal, where its reply is published: whole, the surname, or none. */
        public enum PublishedName {
            NAME,
            SURNAME,
            NONE
        }

        /** Who is answered: all who signed, or the first for all. */
        public enum Answered {
            ALL,
            FIRST
        }
    }

    /** The unit by its code; its absence is a fault of configuration or data. */
    public Unit unit(String code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit " + code + " in jurisdiction.units"));
    }

    /** The unit by code, full or short name, as people write it into lists. */
    public Optional<Unit> findUnit(String codeOrName) {
        return units.stream()
                .filter(unit ->
                        List.of(unit.code(), unit.name(), unit.shortName()).contains(codeOrName))
                .findFirst();
    }

    public boolean hasUnit(String code) {
        return units.stream().anyMatch(unit -> unit.code().equals(code));
    }
}
