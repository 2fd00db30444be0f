package cn.zhengxie.proposalreply.dispatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A mail server that answers one letter as a test wants: a reply for each step, or none and the line goes dead. */
public final class ScriptedMailServer implements AutoCloseable {

    /** No answer: the connection breaks. */
    public static final String SILENCE = "";

    /** The first line of the letter's text. */
    public static final String IN_TEXT = "TEXT";

    /** The step after the text of the letter. */
    public static final String END_OF_TEXT = ".";

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers = new HashMap<>(Map.of(
            "EHLO",
            "250 test",
            "MAIL",
            "250 OK",
            "RCPT",
            "250 OK",
            "DATA",
            "354 Go on",
            END_OF_TEXT,
            "250 Taken",
            "QUIT",
            "221 Bye"));

    private final String held;
    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    private ScriptedMailServer(String step, String answer, String held) throws IOException {
        answers.put(step, answer);
        this.held = held;
        Thread server = new Thread(this::converse, "mail server");
        server.setDaemon(true);
        server.start();
    }

    public static ScriptedMailServer answering(String step, String answer) throws IOException {
        return new ScriptedMailServer(step, answer, null);
    }

    /** A server that at the step says nothing until it is released, and then what it would have said. */
    public static ScriptedMailServer holdingAt(String step) throws IOException {
        return new ScriptedMailServer(IN_TEXT, null, step);
    }

    /** Waits until the sender has come to the step at which it is held. */
    public void awaitSender() {
        reached.orTimeout(2, TimeUnit.MINUTES).join();
    }

    public void release() {
        released.complete(null);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void converse() {
        try (Socket line = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            say(line.getOutputStream(), "220 test");
            String heard = in.readLine();
            boolean text = false;
            while (heard != null) {
                String step = text ? heard : heard.split(" ")[0];
                String answer =
                        text && !step.equals(END_OF_TEXT) ? answers.get(IN_TEXT) : answers.getOrDefault(step, "250 OK");
                if (SILENCE.equals(answer)) {
                    // As a process that is killed: what was not read yet is answered with a reset.
                    line.setSoLinger(true, 0);
                    return;
                }
                if (step.equals(held)) {
                    reached.complete(null);
                    released.join();
                }
                if (answer != null) {
                    say(line.getOutputStream(), answer);
                    text = answer.startsWith("354");
                }
                heard = in.readLine();
            }
        } catch (IOException over) {
            // The sender hung up or the test is over.
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        released.complete(null);
        socket.close();
    }
}
