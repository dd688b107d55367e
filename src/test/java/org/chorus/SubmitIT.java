package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar, submitted by the real launcher, on the sample. */
class SubmitIT extends SparkTest {
  private static final Path SAMPLE = Path.of("data/sample").toAbsolutePath();

  @TempDir Path folder;
  private CommandLineRun chorus;

  @BeforeEach
  void fromAnotherFolder() throws IOException {
    chorus = new CommandLineRun(Files.createDirectory(folder.resolve("some folder")));
  }

  @Test
  void withTheNetworkCutOffItAsksForNothingFromThere() throws Exception {
    try (CutOffNetwork network = new CutOffNetwork(folder)) {
      runIn(network).endsWith(0);
      assertThat(network.requests()).isEmpty();
      runIn(network, "--jars", "http://jars.example/some.jar");
      assertThat(network.requests()).as("so that a request would be noticed").isNotEmpty();
    }
  }

  private CommandLineRun.Result runIn(CutOffNetwork network, String... submitOptions)
      throws Exception {
    List<Object> command =
        new ArrayList<>(
            List.of(
                "run",
                "--profile",
                "standard",
                "--input",
                SAMPLE.resolve("reports/agencies.jsonl"),
                "--store",
                "s",
                "--",
                "--driver-java-options",
                network.javaOptions()));
    command.addAll(List.of(submitOptions));
    return chorus.run(command.toArray());
  }

  @Test
  void groupsTheSampleAsItsAuthorsMeantIt() throws Exception {
    Path sample = copy(SAMPLE.resolve("reports"), folder.resolve("the sample"));
    String log = chorus.run("run", "--input", sample, "--store", "a store").endsWith(0).err();
    assertThat(log.lines().filter(line -> line.contains(" rows "))).hasSize(7);

    String json =
        chorus
            .run("evaluate", "--gold", SAMPLE.resolve("gold.jsonl"), "--store", "a store", "--json")
            .endsWith(0)
            .out();
    JsonNode figures = new ObjectMapper().readTree(json);
    assertThat(figures.at("/b_cubed/f1").asDouble()).isGreaterThanOrEqualTo(0.95);

    assertThat(chorus.run("show", "--store", "a store").endsWith(0).out())
        .contains("keywords", "first seen", "events with 2 reports or more");
    assertThat(chorus.run("explain", "mea-012", "mea-003", "--store", "a store").endsWith(0).out())
        .startsWith("Apart: ")
        .contains("never compared; if they had been, against one event", "in meaning B is number");
    Path snapshot = Path.of(chorus.run("where", "--store", "a store").endsWith(0).out().strip());
    assertThat(snapshot.resolve("events")).isDirectory();

    assertThat(chorus.run("run", "--input", sample, "--store", "a store").endsWith(0).out())
        .contains("nothing to do");
  }

  @Test
  void givesTheSameRowsWhateverTheOrderPartitionsLocaleTimeZoneAndCharset() throws Exception {
    String one = SAMPLE.resolve("reports/europe.csv").toString();
    String two = SAMPLE.resolve("reports/asia.jsonl").toString();
    String three = SAMPLE.resolve("reports/pages").toString();
    chorus.run("run", "-q", "--input", one, two, three, "--store", "plain").endsWith(0);
    chorus
        .run(
            "run",
            "-q",
            "--input",
            three,
            one,
            two,
            "--store",
            "other",
            "--master",
            "local[3]",
            "--",
            "--conf",
            "spark.sql.shuffle.partitions=16",
            "--conf",
            "spark.sql.adaptive.enabled=false",
            "--conf",
            "spark.sql.files.maxPartitionBytes=20000",
            "--driver-java-options",
            "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu -Dfile.encoding=ISO-8859-1")
        .endsWith(0);
    chorus
        .run(
            "run",
            "-q",
            "--input",
            two,
            three,
            one,
            "--store",
            "single",
            "--master",
            "local[1]",
            "--",
            "--conf",
            "spark.sql.shuffle.partitions=1",
            "--driver-java-options",
            "-Duser.language=ar -Duser.timezone=America/St_Johns -Dfile.encoding=Shift_JIS")
        .endsWith(0);
    Map<String, List<String>> rows = StoredRows.of(spark(), store("plain"));
    assertThat(rows.get("links")).isNotEmpty();
    assertThat(StoredRows.of(spark(), store("other"))).isEqualTo(rows);
    assertThat(StoredRows.of(spark(), store("single"))).isEqualTo(rows);
  }

  @Test
  void aSecondRunKeepsWhatWasThereAndRejectsWhatIsBad() throws Exception {
    Path reports = SAMPLE.resolve("reports");
    Object[] light = {"run", "--profile", "light", "--store", "s", "--input"};
    chorus.run(and(light, reports.resolve("agencies.jsonl"))).endsWith(0);
    List<Row> before = StoredRows.select(spark(), store("s"), "reports", "report_id");
    List<Row> events = StoredRows.select(spark(), store("s"), "events", "event_id");
    Path pages = reports.resolve("pages");
    Path broken = SAMPLE.resolve("broken");
    chorus.run(and(light, reports.resolve("europe.csv"), pages, broken)).endsWith(0);
    assertThat(StoredRows.select(spark(), store("s"), "reports", "report_id"))
        .containsAll(before)
        .hasSizeGreaterThan(before.size());
    assertThat(StoredRows.select(spark(), store("s"), "event_members", "report_id"))
        .hasSameElementsAs(StoredRows.select(spark(), store("s"), "reports", "report_id"));
    assertThat(StoredRows.select(spark(), store("s"), "events", "event_id"))
        .filteredOn(events::contains)
        .hasSizeGreaterThan(events.size() * 9 / 10);
    assertThat(StoredRows.select(spark(), store("s"), "rejections", "reason"))
        .extracting(row -> row.getString(0))
        .contains(
            "empty_file",
            "binary_file",
            "broken_compression",
            "invalid_json",
            "not_an_object",
            "missing_text");
    assertThat(StoredRows.select(spark(), store("s"), "report_revisions", "report_id")).hasSize(1);
    String accounted = "new_reports + repeats + revisions + rejected";
    assertThat(StoredRows.select(spark(), store("s"), "runs", "records_read", accounted))
        .hasSize(2)
        .allMatch(run -> run.getLong(0) == run.getLong(1));
  }

  @Test
  void mistakesEndWithOneClearLineAndLeaveTheStoreAlone() throws Exception {
    Path reports = SAMPLE.resolve("reports/agencies.jsonl");
    Path notEmpty = Files.createDirectory(folder.resolve("not empty"));
    Files.writeString(notEmpty.resolve("letter.txt"), "Dear all");
    mistake("--input nowhere does not exist", "run", "--input", "nowhere", "--store", "s");
    mistake("Missing required option: '--input", "run", "--store", "s");
    mistake("no store of Chorus", "run", "--input", reports, "--store", notEmpty);
    mistake(
        "unknown key keywords.cuont",
        "run",
        "--input",
        reports,
        "--store",
        "s",
        "--set",
        "keywords.cuont=3");
    Path noModel = Files.createDirectories(folder.resolve("no model/assets")).getParent();
    mistake("lacks model.onnx", withModel(reports, noModel));
    Files.writeString(noModel.resolve("model.onnx"), "no model");
    Files.writeString(noModel.resolve("assets/sentencepiece.bpe.model"), "no tokenizer");
    mistake("no model can't be used", withModel(reports, noModel));
    assertThat(folder.resolve("some folder/s/work")).as("nothing was imported").doesNotExist();
    mistake("no finished run yet", "show", "--store", "s");
    mistake("no finished run yet", "explain", "a", "b", "--store", "s");
    mistake("no unfinished batch", "link", "--store", "s");
    mistake("Unmatched argument", "frobnicate");
    mistake("--config nothing.conf: no such file", "run", "--config", "nothing.conf");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    mistake("there is no file in", "run", "--input", empty, "--store", "s");
    assertThat(folder.resolve("some folder/s/LATEST")).doesNotExist();
    assertThat(notEmpty.toFile().list()).containsExactly("letter.txt");
  }

  @Test
  void whatIsNobodysMistakeEndsWithOneAndAStackTrace() throws Exception {
    Path store = folder.resolve("some folder/damaged");
    Path events = Files.createDirectories(store.resolve("snapshots/00000001-damaged/events"));
    Files.writeString(store.resolve("FORMAT"), "2\n");
    Files.writeString(store.resolve("LATEST"), "00000001-damaged\n");
    Files.writeString(events.resolve("part-00000.parquet"), "no Parquet");
    assertThat(chorus.run("show", "--store", "damaged").endsWith(1).err()).contains("\tat ");
    Files.writeString(store.resolve("LATEST"), "00000001-lost\n");
    mistake("names 00000001-lost, which is not there", "show", "--store", "damaged");
  }

  @Test
  void theCollectorIsThatOfMostWorkUnlessTheUserChoseOne() throws Exception {
    Path log = folder.resolve("collector.log");
    chorus.asShipped().with("SPARK_SUBMIT_OPTS", "-Xlog:gc:file=" + log);
    mistake("no finished run yet", "show", "--store", "s");
    assertThat(log).content().contains("Using Parallel");
    String other = "-XX:+UseSerialGC";
    mistake("no finished run yet", "show", "--store", "s", "--", "--driver-java-options", other);
    assertThat(log).content().contains("Using Serial");
    chorus.asShipped().with("JAVA_TOOL_OPTIONS", other);
    mistake("no finished run yet", "show", "--store", "s");
    Path conf = Files.createDirectory(folder.resolve("spark conf"));
    Files.writeString(
        conf.resolve("spark-defaults.conf"), "spark.driver.defaultJavaOptions " + other + "\n");
    new CommandLineRun(folder)
        .asShipped()
        .with("SPARK_CONF_DIR", conf.toString())
        .run("show", "--store", "s")
        .endsWith(2);
  }

  private static Object[] and(Object[] options, Object... inputs) {
    return Stream.of(options, inputs).flatMap(Stream::of).toArray();
  }

  private static Object[] withModel(Path input, Path model) {
    String setting = "embedding.model=\"" + model + "\"";
    return new Object[] {
      "run", "--allow-untrained", "--input", input, "--store", "s", "--set", setting
    };
  }

  private void mistake(String line, Object... arguments) throws Exception {
    CommandLineRun.Result result = chorus.run(arguments).endsWith(2);
    assertThat(result.err()).contains(line).doesNotContain("\tat ");
    assertThat(result.err().lines().filter(each -> each.startsWith("chorus: "))).hasSize(1);
  }

  private String store(String name) {
    return folder.resolve("some folder").resolve(name).toString();
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            return FileVisitResult.CONTINUE;
          }
        });
    return to;
  }
}
