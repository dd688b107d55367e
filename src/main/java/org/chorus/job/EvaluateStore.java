package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.evaluate.Evaluation;
import org.chorus.evaluate.EvaluationText;
import org.chorus.evaluate.GoldFields;
import org.chorus.evaluate.GoldFile;
import org.chorus.evaluate.GoldReport;
import org.chorus.evaluate.Judged;
import org.chorus.evaluate.SourceName;
import org.chorus.model.UserError;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Snapshot;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;

/**
 * The command {@code evaluate}: measures the events of a store against gold files.
 *
 * <p>The gold is read where the command runs, and only the events of the reports it names come
 * there; so it must fit into the driver's memory (a million reports take about half a gigabyte).
 *
 * @param goldFiles JSON Lines, any Hadoop paths, one at least
 * @param fields which of their fields say what
 * @param json whether the result is one line of JSON instead of tables
 * @param width columns of the terminal
 */
public record EvaluateStore(List<String> goldFiles, GoldFields fields, boolean json, int width) {
  private static final String UNDETERMINED = "und";

  /**
   * What the store says of a gold report.
   *
   * @param name what the report is called at its source
   * @param eventId the event it was put into
   * @param language the detected one; null when there is none
   */
  public record Found(String name, String eventId, String language) {}

  /**
   * Measures the newest snapshot of {@code store}, with what is archived, and returns what to
   * print.
   */
  public String run(SparkSession spark, Store store) {
    Snapshot snapshot = Snapshot.newest(spark, store);
    List<GoldReport> gold = readGold(spark.sparkContext().hadoopConfiguration());
    Map<String, Found> found = new HashMap<>();
    find(snapshot, gold).forEachRemaining(row -> found.put(row.name(), row));
    List<Judged> judged =
        gold.stream().map(report -> judge(report, found.get(report.id()))).toList();
    EvaluationText text =
        new EvaluationText(Evaluation.of(judged), gold.size() - (long) found.size());
    return json ? text.json() : text.table(width);
  }

  private List<GoldReport> readGold(Configuration conf) {
    GoldFile gold = new GoldFile(fields);
    for (String file : goldFiles) {
      try {
        Path path = new Path(file);
        FileSystem files = path.getFileSystem(conf);
        if (!files.exists(path) || files.getFileStatus(path).isDirectory()) {
          throw new UserError("--gold " + file + ": there is no such file");
        }
        try (Reader reader = new InputStreamReader(files.open(path), StandardCharsets.UTF_8)) {
          gold.read(file, reader);
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new UserError("--gold " + file + " can't be read: " + e.getMessage(), e);
      }
    }
    if (gold.reports().isEmpty()) {
      throw new UserError(
          "no report to score in "
              + String.join(", ", goldFiles)
              + fields.score().map(field -> ": " + field + " is true nowhere").orElse(""));
    }
    return gold.reports();
  }

  /** Of reports with the same name the one with the smallest id counts. */
  private static Iterator<Found> find(Snapshot snapshot, List<GoldReport> gold) {
    Dataset<Row> wanted =
        snapshot
            .spark()
            .createDataset(gold.stream().map(GoldReport::id).toList(), Encoders.STRING())
            .toDF("name");
    Dataset<Row> reports =
        snapshot
            .read(Tables.REPORTS)
            .select("reportId", "sourceId", "sourceUri")
            .map(
                (MapFunction<Row, SourceName>)
                    row -> SourceName.of(row.getString(0), row.getString(1), row.getString(2)),
                RecordEncoder.of(SourceName.class))
            .join(wanted, "name")
            .groupBy("name")
            .agg(min("reportId").as("reportId"));
    return reports
        .join(snapshot.read(Tables.EVENT_MEMBERS).select("reportId", "eventId"), "reportId")
        .join(
            snapshot.read(Tables.LANGUAGES).select("reportId", "language"),
            new String[] {"reportId"},
            "left")
        .select(col("name"), col("eventId"), col("language"))
        .as(RecordEncoder.of(Found.class))
        .toLocalIterator();
  }

  private static Judged judge(GoldReport gold, Found found) {
    String language =
        Stream.of(
                Optional.ofNullable(gold.language()),
                Optional.ofNullable(found).map(Found::language))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(UNDETERMINED);
    String event = found == null ? "alone: " + gold.id() : found.eventId();
    return new Judged(gold.event(), event, language, gold.ignore());
  }
}
