package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.chorus.event.Inheritance;
import org.chorus.event.Member;
import org.chorus.event.Placement;
import org.chorus.model.Copy;
import org.chorus.model.Keyword;
import org.chorus.model.Report;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * The reports that a batch groups, with their groups and all that describes these.
 *
 * @param workspace the unfinished batch
 * @param changes what it changed
 * @param regrouping which reports are grouped
 * @param previous the events of the last run
 * @param day what takes the place of the clock
 */
record GroupedReports(
    Workspace workspace,
    Changes changes,
    Regrouping regrouping,
    PreviousEvents previous,
    Optional<LocalDate> day) {
  /** So much of a text is looked at for a headline; characters. */
  private static final int LEAD = 500;

  private static final String[] REPORT = {"reportId"};

  /** The reports with their groups, of which three questions are asked. */
  static final Table<GroupedReport> FILE =
      Table.of("grouping_grouped", GroupedReport.class, "report_id");

  /**
   * Reports with their group: that of its original for a copy, its own id when it is alone. What
   * grouping found out about an original does not hold for its copies, and a copy does not follow
   * an original that is not grouped, as its event is closed: all such copies of it are a group.
   */
  Dataset<Row> groups(Dataset<Placement> placements) {
    Dataset<Row> described =
        described(
            regrouping.onlyNew()
                ? changes.among(Tables.REPORTS)
                : regrouping.among(workspace.read(Tables.REPORTS)),
            table(Tables.COPIES));
    Dataset<Row> grouped =
        placed(
                described.withColumn("original", coalesce(col("copyOf"), col("reportId"))),
                placements)
            .withColumn("group", coalesce(col("group"), col("original")))
            .drop("original");
    return regrouping.all() || changes.onlyNew()
        ? grouped
        : grouped.unionByName(restated(regrouping.restated()));
  }

  /**
   * The same, left in the unfinished batch where it would else be found again for each question:
   * when some events of the store are grouped again. Of all reports one thing alone is asked.
   */
  Dataset<Row> kept(Dataset<Row> groups) {
    if (!regrouping.isOfOldEvents()) {
      return groups;
    }
    Column[] columns =
        Arrays.stream(FILE.encoder().schema().fieldNames())
            .map(functions::col)
            .toArray(Column[]::new);
    workspace.write(FILE, groups.select(columns).as(FILE.encoder()));
    return workspace.read(FILE).toDF();
  }

  /** The rows of a table that have to do with what is grouped, and perhaps others. */
  private <T extends Record> Dataset<T> table(Table<T> table) {
    return regrouping.onlyNew() ? changes.atLeast(table) : workspace.read(table);
  }

  /** The same for the reports of closed events, whose groups these are. */
  private Dataset<Row> restated(Dataset<Row> events) {
    Dataset<Row> originals =
        described(workspace.read(Tables.REPORTS), workspace.read(Tables.COPIES))
            .join(events, REPORT)
            .withColumn("original", col("reportId"));
    return placed(originals, Placements.within(workspace, events))
        .withColumn("group", col("eventId"))
        .drop("original", "eventId");
  }

  private static Dataset<Row> described(Dataset<Report> reports, Dataset<Copy> copies) {
    return reports
        .select(
            col("reportId"),
            col("title"),
            substring(col("text"), 1, LEAD).as("lead"),
            col("publishedAt"),
            col("publisher"),
            col("batch"))
        .join(copies.toDF(), REPORT, "left");
  }

  private static Dataset<Row> placed(Dataset<Row> originals, Dataset<Placement> placements) {
    return originals
        .join(
            placements.withColumnRenamed("reportId", "original"), new String[] {"original"}, "left")
        .withColumn("centrality", ofOriginal("centrality"))
        .withColumn("probabilitySum", ofOriginal("probabilitySum"))
        .withColumn("scored", ofOriginal("scored"));
  }

  private static Column ofOriginal(String column) {
    return when(col("copyOf").isNull().and(col(column).isNotNull()), col(column)).otherwise(lit(0));
  }

  /** The closed events that groups of new reports would have joined; columns group, lateFor. */
  private Dataset<Row> late(Dataset<Row> groups) {
    return regrouping.all() || regrouping.onlyNew() // which nothing of the store is linked to
        ? PreviousEvents.none(workspace)
            .select(col("reportId").as("group"), col("eventId").as("lateFor"))
        : LateReports.of(workspace, groups, regrouping.closed(), changes.scores());
  }

  /** The events of the last run that each group is heir to. */
  Dataset<Inheritance> inherited(Dataset<Row> groups) {
    return regrouping.onlyNew()
        ? workspace.spark().createDataset(List.of(), PreviousEvents.INHERITANCE)
        : previous.inheritedBy(groups.select("reportId", "group"));
  }

  /** What must be known of the reports to describe their events: the columns of {@link Member}. */
  Dataset<Row> members(Dataset<Row> groups) {
    Dataset<Row> languages = table(Tables.LANGUAGES).select("reportId", "language");
    Dataset<Keyword> keywords =
        regrouping.onlyNew()
            ? changes.among(Tables.KEYWORDS)
            : regrouping.described(workspace.read(Tables.KEYWORDS));
    Dataset<Row> places = table(Tables.SIGNALS).select("reportId", "places");
    Dataset<Row> before =
        regrouping.onlyNew() ? PreviousEvents.none(workspace) : previous.memberRows();
    return groups
        .join(languages, REPORT, "left")
        .join(perReport(keywords), REPORT, "left")
        .join(places, REPORT, "left")
        .join(PreviousEvents.members(before), REPORT, "left")
        .join(BatchDays.of(workspace, day), new String[] {"batch"}, "left")
        .join(late(groups), new String[] {"group"}, "left");
  }

  private static Dataset<Row> perReport(Dataset<Keyword> keywords) {
    Column keyword =
        struct(col("reportId"), col("language"), col("rank"), col("keyword"), col("score"));
    return keywords.groupBy("reportId").agg(collect_list(keyword).as("keywords"));
  }
}
