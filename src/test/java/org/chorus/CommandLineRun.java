package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts {@code jobs/chorus} as a user would, in a process of its own. */
final class CommandLineRun {
  /** What {@code run} does, in this order, before it publishes. */
  static final List<String> STEPS =
      List.of(
          "import",
          "identify-languages",
          "find-copies",
          "extract-keywords",
          "extract-signals",
          "link",
          "group");

  /** For a virtual machine that ends before it is worth while to optimise what it does. */
  static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path folder;
  private final Path launcher;
  private final Map<String, String> environment = new HashMap<>();
  private int minutes = 10;

  /** What a finished command said. */
  record Result(int code, String out, String err) {
    Result endsWith(int expected) {
      assertThat(code).as(out + err).isEqualTo(expected);
      return this;
    }
  }

  /** Commands are started in {@code folder}, by the launcher of this checkout. */
  CommandLineRun(Path folder) {
    this(folder, Path.of("jobs/chorus").toAbsolutePath());
  }

  CommandLineRun(Path folder, Path launcher) {
    this.folder = folder;
    this.launcher = launcher;
    environment.put("CHORUS_NO_BUILD", "1");
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    environment.put("SPARK_HOME", System.getProperty("spark.home"));
    environment.put("SPARK_SUBMIT_OPTS", SHORT_LIVED);
  }

  CommandLineRun with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Starts commands with nothing but the options that every user has: for measurements. */
  CommandLineRun asShipped() {
    environment.remove("SPARK_SUBMIT_OPTS");
    return this;
  }

  /** Gives commands more time, or less, than ten minutes. */
  CommandLineRun within(int minutes) {
    this.minutes = minutes;
    return this;
  }

  Result run(Object... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("chorus", ".out");
    Path err = Files.createTempFile("chorus", ".err");
    Process process = start(out, err, arguments);
    assertThat(process.waitFor(minutes, TimeUnit.MINUTES)).as("ends in time").isTrue();
    Result result = new Result(process.exitValue(), read(out), read(err));
    Files.delete(out);
    Files.delete(err);
    return result;
  }

  /** Starts a command and leaves it running. */
  Process start(Path out, Path err, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
