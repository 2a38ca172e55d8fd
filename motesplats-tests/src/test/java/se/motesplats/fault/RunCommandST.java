package se.motesplats.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.motesplats.stand.Poll;
import se.motesplats.stand.Ports;

/** The run command is killed, started again on the same data, and ended by Ctrl-C. */
class RunCommandST {

    private static final Path WORK = Path.of(System.getProperty("motesplats.work"));
    private static final Path PROJECT =
            Path.of(System.getProperty("motesplats.jar")).resolve("../../..");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data = WORK.resolve("run-command").resolve(UUID.randomUUID().toString());

    /** The command in a session and process group of its own, as a terminal starts it. */
    private static final class Run implements AutoCloseable {
        private final Process process;
        private final BufferedReader output;
        private final Path data;
        private final List<String> said = new ArrayList<>();
        private final List<ProcessHandle> seen = new ArrayList<>();

        Run(Path data, int port) throws IOException {
            this.data = data;
            process =
                    new ProcessBuilder(
                                    // A shell in the background would hand down that Ctrl-C is
                                    // ignored.
                                    "env",
                                    "--default-signal=INT",
                                    "setsid",
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "se.motesplats.stand.Run",
                                    PROJECT.normalize().toString(),
                                    Integer.toString(port),
                                    Integer.toString(Ports.free()),
                                    data.toString())
                            .redirectErrorStream(true)
                            .start();
            output =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
        }

        /** Reads until the command says this. */
        void awaitWord(String word) throws IOException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (line.contains(word)) {
                    return;
                }
            }
            throw new AssertionError("\"" + word + "\" was not said, but: " + said);
        }

        /** The command and all that it started, PostgreSQL too. */
        List<ProcessHandle> everything() throws IOException {
            List<ProcessHandle> all = tree();
            seen.addAll(all);
            return all;
        }

        /** PostgreSQL is started as a daemon: no child of anybody. */
        private List<ProcessHandle> tree() throws IOException {
            Path pidFile = data.resolve("postgres").resolve("data").resolve("postmaster.pid");
            Stream<ProcessHandle> postgres =
                    Files.exists(pidFile)
                            ? ProcessHandle.of(
                                    Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                                    .stream()
                            : Stream.empty();
            return Stream.concat(Stream.of(process.toHandle()), postgres)
                    .flatMap(top -> Stream.concat(Stream.of(top), top.descendants()))
                    .toList();
        }

        int databasePort() {
            return said.stream()
                    .filter(line -> line.contains("PostgreSQL answers on port "))
                    .map(line -> Integer.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElseThrow();
        }

        void pressCtrlC() throws IOException, InterruptedException {
            // To the whole group, as the terminal does.
            new ProcessBuilder("kill", "-INT", "--", "-" + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        }

        /** What a failed test would leave behind. */
        @Override
        public void close() throws IOException {
            Stream.concat(seen.stream(), everything().stream())
                    .filter(process -> !isPostgres(process))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void data_survive_a_kill_and_ctrl_c_leaves_no_process() throws Exception {
        List<ProcessHandle> orphans;
        try (Run first = new Run(data, Ports.free())) {
            first.awaitWord("first page");
            execute(first.databasePort(), "create table kept as select 'yes'::text as answer");
            List<ProcessHandle> all = first.everything();
            first.process.destroyForcibly().waitFor();
            // The application hangs on the killed command and ends; PostgreSQL goes on.
            orphans = all.stream().filter(RunCommandST::isPostgres).toList();
            awaitEnd(all.stream().filter(process -> !isPostgres(process)).toList());
            assertThat(orphans).isNotEmpty();
        }
        try (Run second = new Run(data, Ports.free())) {
            second.awaitWord("first page");
            awaitEnd(orphans);
            assertThat(answer(second.databasePort(), "select answer from kept")).isEqualTo("yes");
            List<ProcessHandle> all = second.everything();
            second.pressCtrlC();
            second.awaitWord("Everything has stopped");
            awaitEnd(all);
        }
    }

    @Test
    void a_taken_port_is_said_in_one_sentence_with_another_to_give() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Run run = new Run(data, taken.getLocalPort())) {
            run.awaitWord(
                    "Port " + taken.getLocalPort() + " is taken; give another: mvn -Prun -Dport=");
            assertThat(run.process.waitFor()).isEqualTo(1);
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        Poll.untilTrue(
                PATIENCE,
                "the end of " + processes,
                () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(c -> c.endsWith("postgres")).isPresent();
    }

    private void execute(int port, String sql) throws IOException, SQLException {
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String answer(int port, String query) throws IOException, SQLException {
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private Connection connect(int port) throws IOException, SQLException {
        Properties passwords = new Properties();
        try (var reader =
                Files.newBufferedReader(data.resolve("postgres").resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/motesplats",
                "postgres",
                passwords.getProperty("superuser"));
    }
}
