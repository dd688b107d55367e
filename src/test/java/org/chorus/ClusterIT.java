package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive, unpacked where only the one who submits can read it, and clusters that have nothing
 * but a Spark: program, model and settings must come with the submit.
 */
@Tag("slow")
class ClusterIT extends SparkTest {
  private static final Path SAMPLE = Path.of("data/sample/reports").toAbsolutePath();

  @TempDir static Path folder;
  private static StandaloneCluster cluster;
  private static CommandLineRun chorus;

  @BeforeAll
  static void install() throws Exception {
    permit(folder, "rwxrwxrwx");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    permit(closed, "rwx------");
    chorus =
        new CommandLineRun(folder, unpack(closed).resolve("jobs/chorus"))
            .with("JAVA_TOOL_OPTIONS", CommandLineRun.SHORT_LIVED);
    Files.writeString(closed.resolve("my.conf"), "keywords.count = 4\n");
    for (String name : List.of("agencies.jsonl", "europe.csv")) {
      permit(Files.copy(SAMPLE.resolve(name), folder.resolve(name)), "rw-r--r--");
    }
    chorus.run(command("local", "local[2]")).endsWith(0);
    cluster = new StandaloneCluster(folder.resolve("cluster"));
    assertThat(StandaloneCluster.canRead(closed)).isNotEqualTo(StandaloneCluster.isNobody());
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void aRunThatLosesAnExecutorAfterEveryStepGivesTheRowsOfALocalRun() throws Exception {
    Path err = folder.resolve("err");
    Process run = chorus.start(folder.resolve("out"), err, command("client", cluster.master()));
    for (String step : CommandLineRun.STEPS) {
      awaitStep(run, folder.resolve("client"), step);
      cluster.executors().stream().findFirst().ifPresent(ProcessHandle::destroyForcibly);
    }
    assertThat(run.waitFor(10, TimeUnit.MINUTES)).as("ends within ten minutes").isTrue();
    assertThat(run.exitValue()).as(Files.readString(err)).isZero();
    assertThat(Files.readString(err).split("Lost executor", -1)).hasSizeGreaterThan(5);
    assertThat(rows("client")).isEqualTo(rows("local"));
  }

  @Test
  void aDriverInTheClusterGivesTheRowsOfALocalRunAndItsFailureIsSeen() throws Exception {
    chorus.run(command("elsewhere", cluster.master(), "--deploy-mode", "cluster")).endsWith(0);
    assertThat(rows("elsewhere")).isEqualTo(rows("local"));

    Object[] show = {
      "show",
      "--store",
      folder.resolve("nothing"),
      "--master",
      cluster.master(),
      "--deploy-mode",
      "cluster",
      "--staging",
      folder.resolve("elsewhere/staging")
    };
    assertThat(chorus.run(show).endsWith(1).err()).contains("is FAILED");
    assertThat(folder.resolve("nothing")).doesNotExist();
  }

  @Test
  void theModelReachesAnExecutorOnce() throws Exception {
    // Executors of local-cluster work below the folder that Spark is in.
    Path spark = Files.createDirectory(folder.resolve("another spark"));
    Files.createSymbolicLink(
        spark.resolve("jars"), Path.of(System.getProperty("spark.home"), "jars"));
    chorus.with("SPARK_HOME", spark.toString());
    chorus.run(command("local-cluster", "local-cluster[2,1,3072]")).endsWith(0);
    chorus.with("SPARK_HOME", System.getProperty("spark.home"));
    assertThat(rows("local-cluster")).isEqualTo(rows("local"));
    List<String> logs = executorLogs(spark.resolve("work"));
    assertThat(logs).hasSize(2);
    assertThat(logs)
        .allSatisfy(
            log -> assertThat(log.lines().filter(ClusterIT::saysThatTheModelComes)).hasSize(1));
  }

  @Test
  void whereTheDriverWorksElsewhereAStoreIsNamedByItsWholePath() throws Exception {
    assertThat(
            chorus
                .run("show", "--store", "s", "--deploy-mode", "cluster", "--master", "spark://x:1")
                .endsWith(2)
                .err())
        .contains("--store s: with --deploy-mode cluster the driver runs in a folder of its own");
  }

  private static Object[] command(String store, String master, Object... more) {
    List<Object> command =
        new ArrayList<>(
            List.of(
                "run",
                "--input",
                folder.resolve("agencies.jsonl"),
                folder.resolve("europe.csv"),
                "--store",
                folder.resolve(store),
                "--config",
                folder.resolve("closed/my.conf"),
                "--master",
                master));
    command.addAll(List.of(more));
    // Who submits and the cluster are two users, who both write into the folders of the store.
    command.addAll(List.of("--", "--conf", "spark.hadoop.fs.permissions.umask-mode=000"));
    command.addAll(List.of("--conf", "spark.sql.shuffle.partitions=3"));
    return command.toArray();
  }

  private Map<String, List<String>> rows(String store) {
    return StoredRows.of(spark(), folder.resolve(store).toString());
  }

  /** Waits until the unfinished batch of the store has finished {@code step}. */
  private static void awaitStep(Process run, Path store, String step) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (children(store.resolve("work")).stream()
        .noneMatch(batch -> Files.exists(batch.resolve("steps/" + step + ".json")))) {
      assertThat(run.isAlive()).as("runs until it has finished " + step).isTrue();
      assertThat(System.nanoTime()).as("reaches " + step).isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  private static boolean saysThatTheModelComes(String line) {
    return line.contains("Executor: Fetching spark://") && line.contains("/files/model.onnx");
  }

  private static List<String> executorLogs(Path work) throws IOException {
    List<String> logs = new ArrayList<>();
    for (Path application : children(work)) {
      for (Path executor : children(application)) {
        logs.add(Files.readString(executor.resolve("stderr")));
      }
    }
    return logs;
  }

  private static List<Path> children(Path of) throws IOException {
    if (!Files.isDirectory(of)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(of)) {
      return files.toList();
    }
  }

  private static Path unpack(Path target) throws IOException, InterruptedException {
    Path archive =
        children(Path.of("target")).stream()
            .filter(file -> file.toString().endsWith(".tar.gz"))
            .findFirst()
            .orElseThrow();
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive.toAbsolutePath().toString())
            .directory(target.toFile())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    return children(target).get(0);
  }

  private static void permit(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
