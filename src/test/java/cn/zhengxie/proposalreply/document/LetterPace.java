package cn.zhengxie.proposalreply.document;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** How long letter and form take to print, and LibreOffice to convert the same from DOCX. Arguments: how often each. */
final class LetterPace {

    private static final int WARM_UP = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LetterPace() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Typesetting typesetting = Samples.typesetting(new DocumentSettings(null, 2, true));
        byte[] letter = typesetting.pdf(Samples.letter());
        byte[] form = typesetting.pdf(Samples.form());
        int times = Integer.parseInt(arguments[0]);
        tell("letter and form as PDF", times, () -> {
            typesetting.pdf(Samples.letter());
            return typesetting.pdf(Samples.form());
        });
        tell("letter and form as DOCX", times, () -> {
            typesetting.docx(Samples.letter());
            return typesetting.docx(Samples.form());
        });
        tell("letter and form as OFD", times, () -> {
            typesetting.ofd(letter);
            return typesetting.ofd(form);
        });
        int conversions = Integer.parseInt(arguments[1]);
        if (conversions > 0) {
            Path folder = Files.createTempDirectory("letter-pace");
            try {
                convert(folder, typesetting, conversions);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        System.out.printf("heap %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void convert(Path folder, Typesetting typesetting, int times) throws Exception {
        Files.write(folder.resolve("letter.docx"), typesetting.docx(Samples.letter()));
        Files.write(folder.resolve("form.docx"), typesetting.docx(Samples.form()));
        Callable<Integer> conversion = () -> new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("letter.docx").toString(),
                        folder.resolve("form.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start()
                .waitFor();
        // The first one makes its profile.
        conversion.call();
        if (!Files.exists(folder.resolve("letter.pdf"))) {
            throw new IOException(Files.readString(folder.resolve("output.txt")));
        }
        System.out.printf("LibreOffice, the same DOCX to PDF: median of %d %d ms%n", times, median(times, conversion));
    }

    private static void tell(String what, int times, Callable<?> work) throws Exception {
        median(Math.min(times, WARM_UP), work);
        long processor = THREADS.getCurrentThreadCpuTime();
        long median = median(times, work);
        long each = (THREADS.getCurrentThreadCpuTime() - processor) / 1_000_000 / times;
        System.out.printf("%s: median of %d %d ms (of the processor %d ms)%n", what, times, median, each);
    }

    private static long median(int times, Callable<?> work) throws Exception {
        long[] taken = new long[times];
        for (int index = 0; index < times; index++) {
            long begin = System.nanoTime();
            work.call();
            taken[index] = (System.nanoTime() - begin) / 1_000_000;
        }
        Arrays.sort(taken);
        return taken[times / 2];
    }

    /** Whether LibreOffice is here to be compared with. */
    static boolean canConvert() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }
}
