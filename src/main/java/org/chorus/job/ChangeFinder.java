package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.config.SettingsFile;
import org.chorus.model.Run;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Finds out which reports a step has to look at: those that the batch has changed; or all of them,
 * when the settings that the step goes by are other ones than in the last run.
 */
final class ChangeFinder {
  /** What a step has found to have changed; written again by the next one. */
  private static final Table<Changes.Replaced> CHANGED =
      Table.of("changed", Changes.Replaced.class, "report_id");

  /** The same of a step that asks for two kinds of changes. */
  private static final Table<Changes.Replaced> CHANGED_TEXTS =
      Table.of("changed_texts", Changes.Replaced.class, "report_id");

  private static final String[] REPORT = {"reportId"};

  private ChangeFinder() {}

  /**
   * What the batch has changed in the table of reports.
   *
   * @param made the tables that the step writes; it begins anew when the store lacks one of them
   * @param settings the sections or keys that the step goes by
   */
  static Changes ofReports(Workspace workspace, List<Table<?>> made, String... settings) {
    if (!isGoneOn(workspace, made, settings)) {
      return Changes.all(workspace);
    }
    return noneReplaced(workspace)
        ? Changes.onlyNew(workspace)
        : Changes.of(workspace, saved(workspace, CHANGED, touched(workspace).distinct()));
  }

  /**
   * The same, and the reports whose language is another one now: for what depends on nothing but
   * text and language, while the step also makes what does.
   */
  static Changes ofReportsAndTheirLanguage(
      Workspace workspace, List<Table<?>> made, String... settings) {
    if (!isGoneOn(workspace, made, settings)) {
      return Changes.all(workspace);
    }
    if (noneReplaced(workspace) && sameAsBefore(workspace, Tables.LANGUAGES)) {
      return Changes.onlyNew(workspace);
    }
    Dataset<Row> ids = touched(workspace).union(differing(workspace, Tables.LANGUAGES)).distinct();
    return Changes.of(workspace, saved(workspace, CHANGED_TEXTS, ids));
  }

  /**
   * What the batch has changed in the table of reports, and the reports whose language or original
   * is another one now, and the copies of reports that have changed: they go by what their original
   * says.
   */
  static Changes ofReportsAndTheirKind(
      Workspace workspace, List<Table<?>> made, String... settings) {
    if (!isGoneOn(workspace, made, settings)) {
      return Changes.all(workspace);
    }
    if (noneReplaced(workspace)
        && sameAsBefore(workspace, Tables.LANGUAGES)
        && sameAsBefore(workspace, Tables.COPIES)) {
      return Changes.onlyNew(workspace);
    }
    Dataset<Row> own =
        touched(workspace)
            .union(differing(workspace, Tables.LANGUAGES))
            .union(differing(workspace, Tables.COPIES))
            .distinct();
    Dataset<Row> copies =
        workspace
            .read(Tables.COPIES)
            .join(own.toDF("copyOf"), new String[] {"copyOf"}, "left_semi")
            .select("reportId");
    return Changes.of(workspace, saved(workspace, CHANGED, own.union(copies).distinct()));
  }

  /** The ids are asked for so often that finding them each time would take longer than the work. */
  private static Dataset<Row> saved(
      Workspace workspace, Table<Changes.Replaced> table, Dataset<Row> ids) {
    workspace.write(table, ids.as(table.encoder()));
    return workspace.read(table).toDF();
  }

  private static Dataset<Row> fresh(Workspace workspace) {
    return Changes.brought(workspace).select("reportId");
  }

  private static boolean noneReplaced(Workspace workspace) {
    return workspace.has(Changes.REPLACED) && workspace.countNew(Changes.REPLACED) == 0;
  }

  private static Dataset<Row> touched(Workspace workspace) {
    Dataset<Row> fresh = fresh(workspace);
    return workspace.has(Changes.REPLACED)
        ? fresh.union(workspace.read(Changes.REPLACED).toDF())
        : fresh;
  }

  /** Whether the rows about reports of the last snapshot say what they said. */
  private static <T extends Record> boolean sameAsBefore(Workspace workspace, Table<T> table) {
    return workspace.isOnlyAddedTo(table)
        || differing(workspace, table).join(fresh(workspace), REPORT, "left_anti").isEmpty();
  }

  /**
   * The reports whose language or original, the second column, is another one than in the last run;
   * new ones too.
   */
  private static <T extends Record> Dataset<Row> differing(Workspace workspace, Table<T> table) {
    return differing(
        workspace.readNew(table),
        workspace.previousLeft(table),
        col(table.type().getRecordComponents()[1].getName()));
  }

  /**
   * The reports of which two tables say different things, or only one says anything.
   *
   * @param value what they say
   */
  static Dataset<Row> differing(Dataset<?> now, Dataset<?> before, Column value) {
    return now.select(col("reportId"), value.as("now"))
        .join(before.select(col("reportId"), value.as("before")), REPORT, "full_outer")
        .filter(col("now").eqNullSafe(col("before")).equalTo(false))
        .select("reportId");
  }

  private static boolean isGoneOn(Workspace workspace, List<Table<?>> made, String... settings) {
    Store store = workspace.store();
    Optional<String> last = store.latest();
    return last.isPresent()
        && made.stream().allMatch(table -> store.exists(last.get() + "/" + table.name()))
        && lastConfiguration(workspace)
            .filter(then -> part(then, settings).equals(part(now(workspace), settings)))
            .isPresent();
  }

  private static Optional<String> lastConfiguration(Workspace workspace) {
    return workspace.lastRun().map(Run::configuration);
  }

  private static String now(Workspace workspace) {
    return SettingsFile.render(workspace.settings());
  }

  /** The lines of a rendered configuration that are about some sections or keys. */
  private static List<String> part(String configuration, String... settings) {
    return configuration
        .lines()
        .filter(
            line ->
                Arrays.stream(settings)
                    .anyMatch(name -> line.startsWith(name + " ") || line.startsWith(name + ".")))
        .toList();
  }
}
