package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.chorus.model.Removal;
import org.chorus.model.Report;
import org.chorus.model.Statistic;
import org.chorus.read.Fate;
import org.chorus.read.PublisherName;
import org.chorus.read.Reading;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.chorus.text.Boilerplate;
import org.chorus.text.CleanText;
import org.chorus.text.Independence;
import org.chorus.text.LineSighting;
import org.chorus.text.ShortLines;

/**
 * Learns lines that recur in reports which have nothing else in common, and takes them out of the
 * reports of the batch. What was counted goes on from batch to batch in the table {@code
 * statistics}; reports that the store has already stay as they are.
 */
final class LearnBoilerplate {
  /** In how many independent reports lines occur that may become boilerplate. */
  static final String RECURRING = "recurring_lines";

  /** The same for those that are. */
  static final String BOILERPLATE = "boilerplate";

  /** Parts publisher and line in a key; neither has it. */
  private static final char PARTING = '\n';

  private LearnBoilerplate() {}

  /** What was read, without boilerplate; what is known of lines is written for later steps. */
  static Dataset<Reading> of(Workspace workspace, Dataset<Reading> readings, Dataset<Fate> fates) {
    Map<String, Statistic> known = known(workspace);
    if (!workspace.settings().cleaning().enabled()) {
      write(workspace, List.copyOf(known.values()));
      return readings;
    }
    Dataset<Reading> fresh = newOnes(readings, fates);
    Map<String, Statistic> statistics = new TreeMap<>(known);
    for (Statistic found : named(fresh, counts(fresh, keys(known)))) {
      statistics.merge(found.key(), found, LearnBoilerplate::sum);
    }
    List<Statistic> decided =
        statistics.values().stream().map(row -> decided(row, statistics)).toList();
    write(workspace, decided);
    Set<Long> learned =
        decided.stream()
            .filter(row -> row.family().equals(BOILERPLATE))
            .map(row -> key(row.key()))
            .collect(Collectors.toSet());
    return learned.isEmpty() ? readings : without(new Boilerplate(learned), readings);
  }

  /** What the last run knew of lines, by key. */
  static Map<String, Statistic> known(Workspace workspace) {
    return workspace
        .previous(Tables.STATISTICS)
        .map(
            rows ->
                rows.filter(col("family").isin(RECURRING, BOILERPLATE)).collectAsList().stream()
                    .collect(Collectors.toMap(Statistic::key, row -> row)))
        .orElse(Map.of());
  }

  private static Set<Long> keys(Map<String, Statistic> known) {
    return known.keySet().stream().map(LearnBoilerplate::key).collect(Collectors.toSet());
  }

  /** Reports that the store did not have; the rest was counted before. */
  private static Dataset<Reading> newOnes(Dataset<Reading> readings, Dataset<Fate> fates) {
    Dataset<Fate> old = fates.where(col("kind").isin(Fate.REPEAT, Fate.LOST));
    return readings
        .where(col("report").isNotNull())
        .join(
            old,
            readings
                .col("sourceUri")
                .equalTo(old.col("sourceUri"))
                .and(readings.col("position").equalTo(old.col("position"))),
            "left_anti")
        .as(RecordEncoder.of(Reading.class));
  }

  /** How often lines occur, of those that are known or in two independent reports. */
  private static List<LineCount> counts(Dataset<Reading> readings, Set<Long> known) {
    return readings
        .flatMap(
            (FlatMapFunction<Reading, LineSighting>) reading -> sightings(reading).iterator(),
            RecordEncoder.of(LineSighting.class))
        .groupByKey((MapFunction<LineSighting, Long>) LineSighting::line, Encoders.LONG())
        .mapGroups(
            (MapGroupsFunction<Long, LineSighting, LineCount>)
                (line, sightings) -> count(line, sightings),
            RecordEncoder.of(LineCount.class))
        .filter(
            (FilterFunction<LineCount>)
                count ->
                    count.independent() > 1
                        || count.line() == count.publisher()
                        || known.contains(count.line()))
        .collectAsList();
  }

  private static LineCount count(long line, Iterator<LineSighting> sightings) {
    Independence all = new Independence();
    long publisher = 0;
    while (sightings.hasNext()) {
      LineSighting sighting = sightings.next();
      publisher = sighting.publisher();
      all.add(sighting);
    }
    return new LineCount(publisher, line, all.seen(), all.count());
  }

  private static List<LineSighting> sightings(Reading reading) {
    Report report = reading.report();
    long hash = Long.parseUnsignedLong(report.contentHash().substring(0, 16), 16);
    return ShortLines.of(PublisherName.of(report), report.text(), hash);
  }

  /** The counts with what was counted; hashes do not tell. */
  private static List<Statistic> named(Dataset<Reading> readings, List<LineCount> counts) {
    Broadcast<Map<Long, Long>> byLine =
        context(readings)
            .broadcast(
                counts.stream().collect(Collectors.toMap(LineCount::line, LineCount::number)));
    List<Statistic> named =
        readings
            .flatMap(
                (FlatMapFunction<Reading, Statistic>)
                    reading -> named(reading.report(), byLine.value()).iterator(),
                Tables.STATISTICS.encoder())
            .distinct()
            .collectAsList();
    byLine.destroy();
    return named;
  }

  private static Stream<Statistic> named(Report report, Map<Long, Long> counts) {
    String publisher = PublisherName.of(report);
    return Stream.concat(Stream.of(""), report.text().lines().filter(ShortLines::mayBe))
        .flatMap(
            line ->
                Stream.concat(
                    named(publisher, line, counts), named(ShortLines.CORPUS, line, counts)));
  }

  private static Stream<Statistic> named(String publisher, String line, Map<Long, Long> counts) {
    Long number = counts.get(ShortLines.key(publisher, line));
    return Stream.ofNullable(number)
        .map(times -> new Statistic(RECURRING, "", key(publisher, line), times));
  }

  private static Statistic sum(Statistic a, Statistic b) {
    return new Statistic(a.family(), "", a.key(), a.documentFrequency() + b.documentFrequency());
  }

  /** What is boilerplate stays so. */
  private static Statistic decided(Statistic row, Map<String, Statistic> all) {
    if (isOfReports(row.key())) {
      return row;
    }
    int parting = row.key().indexOf(PARTING);
    long reports = all.get(row.key().substring(0, parting + 1)).documentFrequency();
    return row.documentFrequency() >= Boilerplate.enough(parting == 0, reports)
        ? new Statistic(BOILERPLATE, "", row.key(), row.documentFrequency())
        : row;
  }

  /** What a line, or the reports as a whole (no line), are counted under. */
  static String key(String publisher, String line) {
    return publisher + PARTING + line;
  }

  /** Whether a key is that of a publisher's reports as a whole. */
  static boolean isOfReports(String key) {
    return key.indexOf(PARTING) == key.length() - 1;
  }

  private static long key(String publisherAndLine) {
    int parting = publisherAndLine.indexOf(PARTING);
    return ShortLines.key(
        publisherAndLine.substring(0, parting), publisherAndLine.substring(parting + 1));
  }

  private static Dataset<Reading> without(Boilerplate boilerplate, Dataset<Reading> readings) {
    Broadcast<Boilerplate> learned = context(readings).broadcast(boilerplate);
    return readings.map(
        (MapFunction<Reading, Reading>)
            reading -> reading.report() == null ? reading : without(learned.value(), reading),
        RecordEncoder.of(Reading.class));
  }

  private static Reading without(Boilerplate boilerplate, Reading reading) {
    Report report = reading.report();
    CleanText clean = boilerplate.clean(PublisherName.of(report), report.text());
    Stream<Removal> more =
        clean.removed().stream()
            .map(r -> new Removal(report.reportId(), r.position(), r.rule(), r.text()));
    return reading.cleanedTo(
        clean.text(), Stream.concat(reading.removed().stream(), more).toList());
  }

  /** Leaves what is known of lines for the step that puts statistics together. */
  static void write(Workspace workspace, List<Statistic> rows) {
    workspace.write(
        Tables.LINE_STATISTICS,
        workspace.spark().createDataset(rows, Tables.STATISTICS.encoder()).coalesce(1));
  }

  private static JavaSparkContext context(Dataset<?> rows) {
    return JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext());
  }
}
