package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.event.Assembled;
import org.chorus.event.EventMaker;
import org.chorus.event.Inheritance;
import org.chorus.event.Member;
import org.chorus.event.Placement;
import org.chorus.model.Copy;
import org.chorus.model.Keyword;
import org.chorus.model.Report;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * The step {@code group}: puts every report into exactly one event. Originals are grouped by their
 * scores, copies follow their original; then every group is given its identity and described.
 */
public final class GroupReports implements Step {
  /** So much of a text is looked at for a headline; characters. */
  private static final int LEAD = 500;

  private static final String[] REPORT = {"reportId"};
  static final Table<Assembled> ASSEMBLED = Table.of("grouping_events", Assembled.class);

  private final Optional<LocalDate> asOf;
  private final long scoresInOneTask;

  /** Takes the reports' own dates for a clock. */
  public GroupReports() {
    this(Optional.empty());
  }

  /**
   * @param asOf the day that takes the place of the clock; see {@link AsOf} for what holds without
   */
  public GroupReports(Optional<LocalDate> asOf) {
    this(asOf, Placements.SCORES_IN_ONE_TASK);
  }

  GroupReports(Optional<LocalDate> asOf, long scoresInOneTask) {
    this.asOf = asOf;
    this.scoresInOneTask = scoresInOneTask;
  }

  @Override
  public String name() {
    return "group";
  }

  @Override
  public List<Table<?>> inputs() {
    return List.of(
        Tables.REPORTS,
        Tables.LANGUAGES,
        Tables.COPIES,
        Tables.KEYWORDS,
        Tables.SIGNALS,
        Tables.SCORES);
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(Tables.EVENTS, Tables.EVENT_MEMBERS, Tables.EVENT_LINEAGE);
  }

  @Override
  public long run(Workspace workspace) {
    Optional<LocalDate> day = AsOf.of(workspace, asOf);
    AsOf.write(workspace, day);
    Changes changes = changes(workspace);
    PreviousEvents previous = new PreviousEvents(workspace);
    Regrouping regrouping = Regrouping.of(workspace, changes, previous);
    Dataset<Row> groups =
        groups(
            workspace, changes, regrouping, Placements.of(workspace, regrouping, scoresInOneTask));
    int windowDays = workspace.settings().candidates().windowDays();
    workspace.write(
        ASSEMBLED,
        assemble(
            members(workspace, changes, regrouping, groups, previous, day)
                .join(late(workspace, groups, regrouping), new String[] {"group"}, "left"),
            inherited(workspace, groups, previous, regrouping),
            new EventMaker(workspace.batch(), day.orElse(null), windowDays)));
    return new GroupedTables(workspace, workspace.read(ASSEMBLED), previous, regrouping).write(day);
  }

  private Changes changes(Workspace workspace) {
    return Changes.ofReportsAndTheirKind(
        workspace,
        outputs(),
        "profile",
        "embedding",
        "copies",
        "candidates",
        "link",
        "group",
        "review");
  }

  /**
   * Reports with their group: that of its original for a copy, its own id when it is alone. What
   * grouping found out about an original does not hold for its copies, and a copy does not follow
   * an original that is not grouped, as its event is closed.
   */
  private static Dataset<Row> groups(
      Workspace workspace, Changes changes, Regrouping regrouping, Dataset<Placement> placements) {
    Dataset<Row> described =
        described(
            regrouping.onlyNew()
                ? changes.among(Tables.REPORTS)
                : regrouping.among(workspace.read(Tables.REPORTS)),
            table(workspace, changes, regrouping, Tables.COPIES));
    Dataset<Row> grouped =
        placed(withOriginals(described, regrouping), placements)
            .withColumn("group", coalesce(col("group"), col("original")))
            .drop("original");
    return regrouping.all() || changes.onlyNew()
        ? grouped
        : grouped.unionByName(restated(workspace, regrouping.restated()));
  }

  /** The rows of a table that have to do with what is grouped, and perhaps others. */
  private static <T extends Record> Dataset<T> table(
      Workspace workspace, Changes changes, Regrouping regrouping, Table<T> table) {
    return regrouping.onlyNew() ? changes.atLeast(table) : workspace.read(table);
  }

  private static Dataset<Row> withOriginals(Dataset<Row> reports, Regrouping regrouping) {
    if (regrouping.reports().isEmpty()) {
      return reports.withColumn("original", coalesce(col("copyOf"), col("reportId")));
    }
    Dataset<Row> followed =
        regrouping.reports().get().toDF("copyOf").withColumn("follows", lit(true));
    return reports
        .join(followed, new String[] {"copyOf"}, "left")
        .withColumn("original", when(col("follows"), col("copyOf")).otherwise(col("reportId")))
        .drop("follows");
  }

  /** The same for the reports of closed events, whose groups these are. */
  private static Dataset<Row> restated(Workspace workspace, Dataset<Row> events) {
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

  private static Dataset<Row> late(
      Workspace workspace, Dataset<Row> groups, Regrouping regrouping) {
    return regrouping.all() || regrouping.onlyNew() // which nothing of the store is linked to
        ? PreviousEvents.none(workspace)
            .select(col("reportId").as("group"), col("eventId").as("lateFor"))
        : LateReports.of(workspace, groups, regrouping.closed());
  }

  private static Dataset<Inheritance> inherited(
      Workspace workspace, Dataset<Row> groups, PreviousEvents previous, Regrouping regrouping) {
    return regrouping.onlyNew()
        ? workspace.spark().createDataset(List.of(), PreviousEvents.INHERITANCE)
        : previous.inheritedBy(groups.select("reportId", "group"));
  }

  private static Dataset<Row> members(
      Workspace workspace,
      Changes changes,
      Regrouping regrouping,
      Dataset<Row> groups,
      PreviousEvents previous,
      Optional<LocalDate> day) {
    Dataset<Row> languages =
        table(workspace, changes, regrouping, Tables.LANGUAGES).select("reportId", "language");
    Dataset<Keyword> keywords =
        regrouping.onlyNew()
            ? changes.among(Tables.KEYWORDS)
            : regrouping.described(workspace.read(Tables.KEYWORDS));
    Dataset<Row> places =
        table(workspace, changes, regrouping, Tables.SIGNALS).select("reportId", "places");
    Dataset<Row> before =
        regrouping.onlyNew() ? PreviousEvents.none(workspace) : previous.memberRows();
    return groups
        .join(languages, REPORT, "left")
        .join(perReport(keywords), REPORT, "left")
        .join(places, REPORT, "left")
        .join(PreviousEvents.members(before), REPORT, "left")
        .join(BatchDays.of(workspace, day), new String[] {"batch"}, "left");
  }

  private static Dataset<Row> perReport(Dataset<Keyword> keywords) {
    Column keyword =
        struct(col("reportId"), col("language"), col("rank"), col("keyword"), col("score"));
    return keywords.groupBy("reportId").agg(collect_list(keyword).as("keywords"));
  }

  private static Dataset<Assembled> assemble(
      Dataset<Row> members, Dataset<Inheritance> inherited, EventMaker maker) {
    return members
        .groupBy("group")
        .as(Encoders.STRING(), RecordEncoder.of(Member.class))
        .cogroup(
            inherited.groupBy("group").as(Encoders.STRING(), PreviousEvents.INHERITANCE),
            (CoGroupFunction<String, Member, Inheritance, Assembled>)
                (group, reports, events) -> List.of(maker.assemble(reports, events)).iterator(),
            ASSEMBLED.encoder());
  }
}
