package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Spark's own master with two workers on loopback, each with a core, in folders of their own. Where
 * the tests run as root the cluster runs as nobody, who can read nothing that is closed to others.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final String NOBODY = "65534";

  private final Path folder;
  private final Path spark;
  private final List<Process> daemons = new ArrayList<>();
  private final String master;

  /** Starts it below {@code folder}, which others must be able to read. */
  StandaloneCluster(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.spark = copyOfSpark();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    int port = freePort();
    this.master = "spark://127.0.0.1:" + port;
    try {
      daemon("master", "master.Master", "--port", Integer.toString(port));
      await("master", "I have been elected leader");
      for (int worker = 0; worker < WORKERS; worker++) {
        daemon("worker-" + worker, "worker.Worker", "--cores", "1", "--memory", "3g", master);
        await("worker-" + worker, "Successfully registered with master");
      }
    } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
      close();
      throw e;
    }
  }

  String master() {
    return master;
  }

  /** The processes that run tasks at the moment. */
  List<ProcessHandle> executors() {
    return daemons.stream()
        .flatMap(Process::descendants)
        .filter(process -> commandLine(process).contains("CoarseGrainedExecutorBackend"))
        .toList();
  }

  /** Whether the cluster could read that file. */
  static boolean canRead(Path file) throws IOException, InterruptedException {
    List<String> command = asNobody();
    command.addAll(List.of("test", "-r", file.toString()));
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  /** Whether the cluster is another user than the tests are. */
  static boolean isNobody() {
    return "root".equals(System.getProperty("user.name"))
        && Files.exists(Path.of("/usr/bin/setpriv"));
  }

  @Override
  public void close() {
    daemons.forEach(daemon -> daemon.descendants().forEach(ProcessHandle::destroyForcibly));
    daemons.forEach(Process::destroyForcibly);
  }

  private void daemon(String name, String type, String... arguments) throws IOException {
    Path work = Files.createDirectory(folder.resolve(name));
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxrwxrwx"));
    List<String> command = asNobody();
    command.add(spark.resolve("spark-class").toString());
    command.add("org.apache.spark.deploy." + type);
    command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile());
    builder.environment().put("SPARK_HOME", spark.toString());
    builder.environment().put("SPARK_WORKER_DIR", work.toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_TOOL_OPTIONS", CommandLineRun.SHORT_LIVED);
    daemons.add(builder.start());
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private void await(String name, String line) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!Files.readString(log(name), StandardCharsets.UTF_8).contains(line)) {
      assertThat(System.nanoTime()).as(Files.readString(log(name))).isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  /** The checkout may be closed to the cluster; its Spark is not. */
  private Path copyOfSpark() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("spark/jars")).getParent();
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("spark.home"), "jars"))) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, copy.resolve("jars").resolve(jar.getFileName().toString()));
      }
    }
    Files.copy(
        Path.of("jobs/spark-class"),
        copy.resolve("spark-class"),
        StandardCopyOption.COPY_ATTRIBUTES);
    return copy;
  }

  private static List<String> asNobody() {
    return new ArrayList<>(
        isNobody()
            ? List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups")
            : List.of("env"));
  }

  private static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
