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
import java.util.stream.Stream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.event.Assembled;
import org.chorus.event.EventMaker;
import org.chorus.event.Inheritance;
import org.chorus.event.Member;
import org.chorus.event.Placement;
import org.chorus.model.Event;
import org.chorus.model.EventLineage;
import org.chorus.model.EventMember;
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
  private static final Table<Assembled> ASSEMBLED = Table.of("grouping_events", Assembled.class);

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
    return List.of(Tables.REPORTS, Tables.LANGUAGES, Tables.COPIES, Tables.KEYWORDS, Tables.SCORES);
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(Tables.EVENTS, Tables.EVENT_MEMBERS, Tables.EVENT_LINEAGE);
  }

  @Override
  public long run(Workspace workspace) {
    Optional<LocalDate> day = AsOf.of(workspace, asOf);
    AsOf.write(workspace, day);
    Dataset<Row> groups = groups(workspace, Placements.of(workspace, scoresInOneTask));
    PreviousEvents previous = new PreviousEvents(workspace);
    int windowDays = workspace.settings().candidates().windowDays();
    workspace.write(
        ASSEMBLED,
        assemble(
            members(workspace, groups, previous),
            previous.inheritedBy(groups.select("reportId", "group")),
            new EventMaker(workspace.batch(), day.orElse(null), windowDays)));
    return writeTables(workspace, previous);
  }

  /**
   * Every report with its group: that of its original for a copy, its own id when it is alone. What
   * grouping found out about an original does not hold for its copies.
   */
  private static Dataset<Row> groups(Workspace workspace, Dataset<Placement> placements) {
    Dataset<Row> copies = workspace.read(Tables.COPIES).toDF();
    Dataset<Row> placed = placements.withColumnRenamed("reportId", "original");
    return workspace
        .read(Tables.REPORTS)
        .select(
            col("reportId"),
            col("title"),
            substring(col("text"), 1, LEAD).as("lead"),
            col("publishedAt"),
            col("publisher"))
        .join(copies, REPORT, "left")
        .withColumn("original", coalesce(col("copyOf"), col("reportId")))
        .join(placed, new String[] {"original"}, "left")
        .withColumn("group", coalesce(col("group"), col("original")))
        .withColumn("centrality", ofOriginal("centrality"))
        .withColumn("probabilitySum", ofOriginal("probabilitySum"))
        .withColumn("scored", ofOriginal("scored"));
  }

  private static Column ofOriginal(String column) {
    return when(col("copyOf").isNull().and(col(column).isNotNull()), col(column)).otherwise(lit(0));
  }

  private static Dataset<Row> members(
      Workspace workspace, Dataset<Row> groups, PreviousEvents previous) {
    Dataset<Row> languages = workspace.read(Tables.LANGUAGES).select("reportId", "language");
    return groups
        .join(languages, REPORT, "left")
        .join(keywords(workspace), REPORT, "left")
        .join(previous.members(), REPORT, "left");
  }

  private static Dataset<Row> keywords(Workspace workspace) {
    Column keyword =
        struct(col("reportId"), col("language"), col("rank"), col("keyword"), col("score"));
    return workspace
        .read(Tables.KEYWORDS)
        .groupBy("reportId")
        .agg(collect_list(keyword).as("keywords"));
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

  private static long writeTables(Workspace workspace, PreviousEvents previous) {
    Dataset<Assembled> assembled = workspace.read(ASSEMBLED);
    Dataset<EventLineage> lineage =
        assembled.flatMap(
            (FlatMapFunction<Assembled, EventLineage>) row -> row.lineage().iterator(),
            Tables.EVENT_LINEAGE.encoder());
    workspace.write(
        Tables.EVENT_MEMBERS,
        assembled.flatMap(
            (FlatMapFunction<Assembled, EventMember>) row -> row.members().iterator(),
            Tables.EVENT_MEMBERS.encoder()));
    workspace.write(Tables.EVENT_LINEAGE, previous.lineage().union(lineage));
    long events =
        workspace.write(
            Tables.EVENTS,
            assembled.map(
                (MapFunction<Assembled, Event>) Assembled::event, Tables.EVENTS.encoder()));
    Stream.of(Components.FILES, List.of(Placements.FILE, ASSEMBLED))
        .flatMap(List::stream)
        .forEach(table -> workspace.store().delete(workspace.folder() + "/" + table.name()));
    return events;
  }
}
