package org.chorus.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.event.Assembled;
import org.chorus.event.EventMaker;
import org.chorus.event.Inheritance;
import org.chorus.event.Member;
import org.chorus.event.Placement;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * The step {@code group}: puts every report into exactly one event. Originals are grouped by their
 * scores, copies follow their original; then every group is given its identity and described.
 */
public final class GroupReports implements Step {
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
  public List<Table<?>> outputs() {
    return List.of(Tables.EVENTS, Tables.EVENT_MEMBERS, Tables.EVENT_LINEAGE);
  }

  @Override
  public long run(Workspace workspace) {
    Optional<LocalDate> day = AsOf.of(workspace, asOf);
    AsOf.write(workspace, day);
    Changes changes = changes(workspace);
    PreviousEvents previous = new PreviousEvents(workspace);
    Regrouping touched = Regrouping.of(workspace, changes, previous);
    Dataset<Placement> placements = Placements.of(workspace, touched, scoresInOneTask);
    Regrouping regrouping =
        touched.isOfOldEvents()
            ? touched.without(
                SettledEvents.of(
                    new GroupedReports(workspace, changes, touched, previous, day)
                        .groups(placements),
                    changes.ids(),
                    previous),
                workspace,
                previous)
            : touched;
    GroupedReports reports = new GroupedReports(workspace, changes, regrouping, previous, day);
    Dataset<Row> groups = reports.kept(reports.groups(placements));
    int windowDays = workspace.settings().candidates().windowDays();
    workspace.write(
        ASSEMBLED,
        assemble(
            reports.members(groups),
            reports.inherited(groups),
            new EventMaker(workspace.batch(), day.orElse(null), windowDays)));
    return new GroupedTables(workspace, workspace.read(ASSEMBLED), previous, regrouping).write(day);
  }

  private Changes changes(Workspace workspace) {
    return ChangeFinder.ofReportsAndTheirKind(
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
