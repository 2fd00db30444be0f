package cn.zhengxie.proposalreply.drafting;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.document.BarePapers;
import cn.zhengxie.proposalreply.document.Typesetting;
import cn.zhengxie.proposalreply.proposal.PrintableCharacters;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/**
 * Lets random texts through the doors of a draft, in a JVM of its own for the sake of its heap: each is refused with a reason, or
 * printed as PDF and DOCX, in bounded time. Arguments: the seed of the first, how many. Ends with 1 where one is neither.
 */
final class RandomBodies {

    /** Of the processor, so that a machine which is doing other things makes no difference. */
    private static final long MOST_MILLISECONDS = 30_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Typesetting typesetting = BarePapers.typesetting();
    private final PrintableCharacters characters = BarePapers.characters();
    private final DraftChecks checks = new DraftChecks(
            List.of(
                    new NumberCheck(),
                    new MeetingCheck(),
                    new TitleCheck(),
                    new OtherProposerCheck(),
                    new PlaceholderCheck(),
                    new TelephoneCheck(),
                    new CharacterCheck(characters),
                    new DoubledWordsCheck(),
                    new ClassCheck(),
                    new UnansweredPointsCheck()),
            null,
            null,
            null);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<Long> times = new ArrayList<>();

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        long seed = Long.parseLong(arguments[0]);
        RandomBodies bodies = new RandomBodies();
        try {
            for (long next = seed; next < seed + Integer.parseInt(arguments[1]); next++) {
                bodies.letThrough(next);
            }
        } catch (RuntimeException | Error failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        bodies.report();
    }

    private void letThrough(long seed) {
        RandomBody body = RandomBody.of(seed);
        long begin = THREADS.getCurrentThreadCpuTime();
        try {
            count(body.kind() + outcome(body.text()));
        } catch (RuntimeException | Error failed) {
            throw new IllegalStateException("seed %d, %s".formatted(seed, body.kind()), failed);
        }
        long milliseconds = (THREADS.getCurrentThreadCpuTime() - begin) / 1_000_000;
        times.add(milliseconds);
        if (milliseconds > MOST_MILLISECONDS) {
            throw new IllegalStateException("seed %d, %s: %d ms".formatted(seed, body.kind(), milliseconds));
        }
    }

    /** A preview shows any text that is not too long, so every such text is printed, also one that may not be handed in. */
    private String outcome(String text) {
        try {
            DraftChecks.checkLength(text);
        } catch (Refusal refusal) {
            return "：不收，" + refusal.getMessage();
        }
        List<Objection> objections =
                checks.objections(new DraftAtHand(PROPOSAL, text, "A", List.of("增设停车位"), Set.of("李华")));
        byte[] pdf = typesetting.pdf(BarePapers.letter(text));
        byte[] docx = typesetting.docx(BarePapers.letter(text));
        if (!startsWith(pdf, "%PDF-") || !startsWith(docx, "PK")) {
            throw new IllegalStateException("no paper");
        }
        boolean blocked = objections.stream().anyMatch(Objection::blocks);
        if (!blocked && !characters.missingFrom(text).isEmpty()) {
            throw new IllegalStateException("handed in with a gap");
        }
        return blocked ? "：可预览，不能提交" : "：印出";
    }

    private static boolean startsWith(byte[] file, String beginning) {
        return new String(file, 0, beginning.length(), StandardCharsets.ISO_8859_1).equals(beginning);
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private void report() {
        outcomes.forEach((outcome, number) -> System.out.println(outcome + " " + number));
        times.sort(null);
        System.out.printf(
                "%d bodies, heap %d MB, time of the processor: median %d ms, slowest %d ms%n",
                times.size(),
                Runtime.getRuntime().maxMemory() >> 20,
                times.get(times.size() / 2),
                times.get(times.size() - 1));
    }

    private static final Proposal PROPOSAL = new Proposal(
            "ta-7-4-110",
            ProposalKind.CPPCC_PROPOSAL,
            7,
            4,
            "110",
            "关于加快推进老旧小区改造的建议",
            null,
            false,
            null,
            LocalDate.of(2020, 5, 8),
            ProposalState.REGISTERED,
            List.of(new Proposer(1, "徐博雅", Proposer.Type.INDIVIDUAL, "13700001234", null, null)));
}
