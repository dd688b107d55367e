package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.config.NameSettings;
import org.chorus.model.Report;
import org.chorus.model.Signals;
import org.chorus.signal.SignalExtractor;
import org.chorus.spark.NameFinder;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** Takes from each report what survives translation; copies share what their original says. */
public final class ExtractSignals implements Step {
  private static final String[] REPORT = {"reportId"};

  /** Of a report of which only the month is known, when it was published can't be compared. */
  private static final Column TO_THE_DAY =
      when(col("publishedAtPrecision").eqNullSafe("month"), lit(null))
          .otherwise(col("publishedAt"));

  @Override
  public String name() {
    return "extract-signals";
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(Tables.SIGNALS);
  }

  @Override
  public void check(Workspace workspace) {
    if (workspace.settings().embeds()) {
      EmbedTexts.check(workspace);
    }
    if (!workspace.settings().signals().names().pipeline().isEmpty()) {
      nameFinder(workspace);
    }
  }

  @Override
  public long run(Workspace workspace) {
    Changes changes = changed(workspace);
    Dataset<Row> reports = described(workspace, changes);
    Dataset<Row> originals = reports.filter(col("copyOf").isNull()).drop("copyOf");
    Dataset<Row> copies =
        reports
            .filter(col("copyOf").isNotNull())
            .groupBy(col("copyOf").as("original"))
            .agg(
                collect_list(struct(col("reportId"), col("language"), TO_THE_DAY.as("publishedAt")))
                    .as("copies"));
    Dataset<Signals> signals =
        withNames(workspace, withEmbeddings(workspace, originals))
            .drop("contentHash")
            .join(copies, col("reportId").equalTo(col("original")), "left")
            .drop("original")
            .as(RecordEncoder.of(SharedSignals.class))
            .flatMap(
                (FlatMapFunction<SharedSignals, Signals>) ExtractSignals::extract,
                Tables.SIGNALS.encoder());
    return changes.write(
        Tables.SIGNALS, isOnlyThese(workspace, changes) ? signals : changes.among(signals));
  }

  /** Whether no report that stayed the same is an original of one looked at. */
  private static boolean isOnlyThese(Workspace workspace, Changes changes) {
    return changes.all() || (changes.onlyNew() && workspace.countNew(Tables.COPIES) == 0);
  }

  /** The reports whose signals are extracted in this batch. */
  static Changes changed(Workspace workspace) {
    return ChangeFinder.ofReportsAndTheirKind(
        workspace,
        List.of(Tables.SIGNALS),
        "profile",
        "input.trust-language",
        "copies",
        "signals",
        "embedding");
  }

  /** An embedding is never sent to all tasks, however small Spark takes a list of numbers to be. */
  private static Dataset<Row> withEmbeddings(Workspace workspace, Dataset<Row> originals) {
    if (!workspace.settings().embeds()) {
      return originals
          .withColumn("embedding", Originals.NO_VECTOR)
          .withColumn("continuationEmbedding", Originals.NO_VECTOR);
    }
    Dataset<Row> dated = originals.withColumn("dated", TO_THE_DAY.isNotNull());
    return originals.join(EmbedTexts.of(workspace, dated).hint("merge"), REPORT, "left");
  }

  private static Dataset<Row> withNames(Workspace workspace, Dataset<Row> originals) {
    if (workspace.settings().signals().names().pipeline().isEmpty()) {
      return originals.withColumn("foundNames", lit(null).cast("array<string>"));
    }
    Column text = concat_ws("\n", col("title"), col("text"));
    Dataset<Row> texts =
        originals.select(
            col("reportId"), substring(text, 1, SignalExtractor.TEXT_LENGTH).as("text"));
    return originals.join(nameFinder(workspace).find(texts), REPORT, "left");
  }

  private static NameFinder nameFinder(Workspace workspace) {
    NameSettings settings = workspace.settings().signals().names();
    return NameFinder.load(workspace.spark(), settings.pipeline(), settings.column());
  }

  /** What is needed of each report: the text's beginning, its language, whether it is a copy. */
  private static Dataset<Row> described(Workspace workspace, Changes changes) {
    boolean onlyThese = isOnlyThese(workspace, changes);
    Dataset<Row> languages =
        (onlyThese ? changes.atLeast(Tables.LANGUAGES) : workspace.read(Tables.LANGUAGES))
            .select("reportId", "language");
    Dataset<Row> copies =
        (onlyThese ? changes.atLeast(Tables.COPIES) : workspace.read(Tables.COPIES))
            .select("reportId", "copyOf");
    return withOriginals(workspace, changes)
        .select(
            col("reportId"),
            col("contentHash"),
            col("publishedAt"),
            col("publishedAtPrecision"),
            col("publisher"),
            col("url"),
            col("title"),
            substring(col("text"), 1, SignalExtractor.TEXT_LENGTH).as("text"))
        .join(languages, REPORT, "left")
        .withColumn("language", coalesce(col("language"), lit("und")))
        .join(copies, REPORT, "left");
  }

  /** The reports looked at, and the originals of those that are copies. */
  private static Dataset<Report> withOriginals(Workspace workspace, Changes changes) {
    if (isOnlyThese(workspace, changes)) {
      return changes.among(Tables.REPORTS);
    }
    Dataset<Report> reports = workspace.read(Tables.REPORTS);
    Dataset<Row> originals = changes.among(Tables.COPIES).select(col("copyOf").as("reportId"));
    return reports
        .join(changes.ids().union(originals).distinct(), REPORT, "left_semi")
        .as(reports.encoder());
  }

  private static Iterator<Signals> extract(SharedSignals report) {
    Signals own =
        SignalExtractor.extract(
                report.reportId(),
                report.language(),
                report.origin(),
                report.title(),
                report.text(),
                report.embedding() == null,
                report.foundNames())
            .withEmbeddings(report.embedding(), report.continuationEmbedding());
    List<Signals> all = new ArrayList<>();
    all.add(own);
    if (report.copies() != null) {
      report
          .copies()
          .forEach(
              copy ->
                  all.add(own.sharedWith(copy.reportId(), copy.language(), copy.publishedAt())));
    }
    return all.iterator();
  }
}
