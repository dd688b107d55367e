package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real standalone master with a worker on this machine, started in another folder. */
@Tag("slow")
class ClusterIT {
  private static final Path SAMPLE = Path.of("data/sample/reports/agencies.jsonl").toAbsolutePath();

  @TempDir Path folder;
  private final List<Process> daemons = new ArrayList<>();
  private String master;

  @BeforeEach
  void start() throws Exception {
    int port = freePort();
    master = "spark://127.0.0.1:" + port;
    Path masterLog =
        daemon(
            "master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            Integer.toString(port),
            "--webui-port",
            "0");
    await(masterLog, "I have been elected leader");
    Path workerLog =
        daemon(
            "worker.Worker",
            "--host",
            "127.0.0.1",
            "--webui-port",
            "0",
            "--cores",
            "2",
            "--memory",
            "4g",
            master);
    await(workerLog, "Successfully registered with master");
  }

  @AfterEach
  void stop() {
    daemons.forEach(daemon -> daemon.descendants().forEach(ProcessHandle::destroyForcibly));
    daemons.forEach(Process::destroyForcibly);
  }

  @Test
  void runsInBothDeployModesAndTellsOfAFailedDriver() throws Exception {
    CommandLineRun chorus = new CommandLineRun(Files.createDirectory(folder.resolve("here")));
    Path store = folder.resolve("store");
    chorus
        .run(
            "run",
            "--profile",
            "light",
            "--input",
            SAMPLE,
            "--store",
            store,
            "--master",
            master,
            "--deploy-mode",
            "cluster")
        .endsWith(0);
    chorus.run("show", "--store", store, "--master", master).endsWith(0);
    assertThat(
            chorus
                .run(
                    "show",
                    "--store",
                    folder.resolve("nothing"),
                    "--master",
                    master,
                    "--deploy-mode",
                    "cluster")
                .endsWith(1)
                .err())
        .contains("FAILED");
  }

  private Path daemon(String type, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of("jobs/spark-class").toAbsolutePath().toString(),
                "org.apache.spark.deploy." + type));
    command.addAll(List.of(arguments));
    Path log = folder.resolve(type + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(folder.resolve("there")).toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", System.getProperty("spark.home"));
    builder.environment().put("SPARK_WORKER_DIR", folder.resolve("there").toString());
    daemons.add(builder.start());
    return log;
  }

  private static void await(Path log, String line) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!Files.readString(log, StandardCharsets.UTF_8).contains(line)) {
      assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
