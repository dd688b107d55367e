package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobs/daily} and those who call it, beside a {@code chorus} that only notes its call. */
class DailyTest {
  @TempDir Path folder;
  private Path daily;

  @BeforeEach
  void putBesideAChorusThatNotesItsCalls() throws IOException {
    Path jobs = Files.createDirectory(folder.resolve("the jobs"));
    daily = Files.copy(Path.of("jobs/daily"), jobs.resolve("daily"));
    chorus("");
  }

  @Test
  void runsTheFilesOfYesterdayUnlessADayIsNamed() throws Exception {
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    daily("--store", "s", "--input", "/data/{date}.jsonl").endsWith(0);
    assertThat(calls())
        .containsAnyOf(
            "run --store s --input /data/" + yesterday + ".jsonl",
            "run --store s --input /data/" + yesterday.plusDays(1) + ".jsonl"); // midnight passed

    daily("--store", "s", "--input", "/data/{date}.jsonl", "--date", "2024-02-29").endsWith(0);
    assertThat(calls()).last().isEqualTo("run --store s --input /data/2024-02-29.jsonl");
  }

  @Test
  void putsTheDayIntoEveryPatternAndHandsOnWhatIsNotItsOwn() throws Exception {
    daily(
            "--input",
            "/a b/{year}/{month}/{day}/*.gz",
            "hdfs:///{date}-{date}",
            "--input",
            "/fixed",
            "--store",
            "s",
            "--date",
            "2026-03-05",
            "--",
            "--profile",
            "light",
            "--",
            "--executor-cores",
            "4")
        .endsWith(0);
    assertThat(calls())
        .containsExactly(
            "run --store s --input /a b/2026/03/05/*.gz hdfs:///2026-03-05-2026-03-05 /fixed"
                + " --profile light -- --executor-cores 4");
  }

  @Test
  void goesThroughSeveralDaysFromTheOldestAcrossMonths() throws Exception {
    daily("--store", "s", "--input", "{date}", "--date", "2024-03-01", "--days", "3").endsWith(0);
    assertThat(calls())
        .containsExactly(
            "run --store s --input 2024-02-28",
            "run --store s --input 2024-02-29",
            "run --store s --input 2024-03-01");
  }

  @Test
  void endsWithOneWhereAnotherTryMayHelpAndStillRunsTheOthers() throws Exception {
    chorus("case \"$*\" in *03-04) exit 2 ;; *03-05) exit 1 ;; *03-07) exit 2 ;; esac");
    daily("--store", "s", "--input", "{date}", "--date", "2026-03-07", "--days", "4").endsWith(1);
    assertThat(calls()).hasSize(4);
    daily("--store", "s", "--input", "{date}", "--date", "2026-03-04").endsWith(2);
    daily("--store", "s", "--input", "{date}", "--date", "2026-03-08", "--days", "2").endsWith(2);
  }

  @Test
  void withALogIsSilentUnlessADayFails() throws Exception {
    chorus("echo rows; echo published >&2");
    Result silent =
        daily("--store", "s", "--input", "{date}", "--date", "2026-03-05", "--log", "my logs");
    assertThat(silent.endsWith(0).out()).isEmpty();
    assertThat(folder.resolve("my logs/2026-03-05.log"))
        .content()
        .contains("/chorus run --store s --input 2026-03-05", "rows", "published", "exit code 0");

    chorus("echo 'chorus: the disk is full' >&2; exit 1");
    Result loud =
        daily("--store", "s", "--input", "{date}", "--date", "2026-03-05", "--log", "my logs");
    assertThat(loud.endsWith(1).out()).contains("2026-03-05 failed", "the disk is full");
    assertThat(folder.resolve("my logs/2026-03-05.log")).content().contains("published");
  }

  @Test
  void aMistakeEndsWithTwoAndALineThatNamesIt() throws Exception {
    assertThat(daily("--input", "x").endsWith(2).out()).contains("--store is missing");
    assertThat(daily("--store", "s").endsWith(2).out()).contains("--input is missing");
    assertThat(daily("--store", "s", "--input", "x", "--date", "2026-02-30").endsWith(2).out())
        .contains("--date 2026-02-30: a day");
    assertThat(daily("--store", "s", "--input", "x", "--days", "no").endsWith(2).out())
        .contains("--days no: a number");
    assertThat(daily("--store", "s", "--input", "x", "--profile", "light").endsWith(2).out())
        .contains("--profile is no option of daily");
    assertThat(daily("--store").endsWith(2).out()).contains("--store needs a value");
    assertThat(folder.resolve("calls")).doesNotExist();
    assertThat(daily("--help").endsWith(0).out())
        .contains("--input PATTERN")
        .doesNotContain("set -");
  }

  @Test
  void theUnitOfSystemdCallsItAsItWantsToBeCalled() throws Exception {
    String unit = Files.readString(Path.of("jobs/systemd/chorus-daily.service"));
    MatchResult start =
        Pattern.compile("(?m)^ExecStart=/opt/chorus/jobs/daily (.*)$")
            .matcher(unit)
            .results()
            .findFirst()
            .orElseThrow();
    assertThat(start.group(1)).doesNotContain("%"); // which systemd would replace
    daily(start.group(1).split(" ")).endsWith(0);
    assertThat(calls()).hasSize(3).allMatch(call -> call.startsWith("run --store /srv/news/store"));
    assertThat(Path.of("jobs/systemd/chorus-daily.timer"))
        .content()
        .contains("OnCalendar=", "Persistent=true");
  }

  @Test
  void theTasksOfAirflowCallItAsItWantsToBeCalled() throws Exception {
    assumeThat(started("python3", "--version")).as("python3 is there").isTrue();
    Files.copy(
        Path.of("jobs/daily"), Files.createDirectory(folder.resolve("jobs")).resolve("daily"));
    Files.copy(daily.resolveSibling("chorus"), folder.resolve("jobs/chorus"));
    Result tasks =
        run(
            List.of(
                "python3",
                Path.of("src/test/python/run_dag.py").toAbsolutePath().toString(),
                Path.of("jobs/airflow/chorus_daily.py").toAbsolutePath().toString(),
                "2026-03-06"));
    assertThat(tasks.endsWith(0).out().lines()).containsExactly("add_reports", "show_events");
    assertThat(calls())
        .containsExactly(
            "run --store a store --input in/2026-03-03/*.jsonl",
            "run --store a store --input in/2026-03-04/*.jsonl",
            "run --store a store --input in/2026-03-05/*.jsonl",
            "show --store a store --quiet");
  }

  /** What ended, and all that it printed. */
  private record Result(int code, String out) {
    Result endsWith(int expected) {
      assertThat(code).as(out).isEqualTo(expected);
      return this;
    }
  }

  private Result daily(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(daily.toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Result run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("CHORUS_HOME", folder.toString());
    builder.environment().put("CHORUS_STORE", "a store");
    builder.environment().put("CHORUS_INPUT", "in/{date}/*.jsonl");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out);
  }

  private boolean started(String... command) throws InterruptedException {
    try {
      return run(List.of(command)).code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** A stand-in that notes how it was called, then does {@code more}. */
  private void chorus(String more) throws IOException {
    Path chorus = daily.resolveSibling("chorus");
    Files.writeString(chorus, "#!/bin/sh\necho \"$*\" >> '%s/calls'\n%s\n".formatted(folder, more));
    assertThat(chorus.toFile().setExecutable(true)).isTrue();
  }

  private List<String> calls() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("calls"))) {
      return lines.toList();
    }
  }
}
