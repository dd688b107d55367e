package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.model.ArchivedReport;
import org.chorus.spark.Archive;
import org.chorus.spark.CarriedFiles;
import org.chorus.spark.Snapshot;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Puts the newest snapshot together with all that some snapshots archived, in a folder of the
 * unfinished batch that later steps can go on from. Files of the archive never change, so what is
 * to change in them leaves it as a whole, and is archived again when the batch is published.
 */
final class RestoreArchived implements Step {
  private static final String FOLDER = "/restored";

  private final Set<Integer> sequences;

  /**
   * @param sequences the numbers of the snapshots that archived what comes back
   */
  RestoreArchived(Set<Integer> sequences) {
    this.sequences = Set.copyOf(sequences);
  }

  /** The snapshots that archived a row about one of the reports {@code ids}. */
  static Set<Integer> holding(Collection<String> ids, Snapshot snapshot) {
    Archive archive = snapshot.archive();
    Set<Integer> sequences = new TreeSet<>();
    for (Table<?> table : List.of(Tables.LINKS, Tables.SCORES)) {
      sequences.addAll(archive.holding(table, List.of("report_a", "report_b"), ids));
    }
    sequences.addAll(archive.holding(Tables.REPORTS, List.of("report_id"), ids));
    return sequences;
  }

  /** The batch on top of what {@link #run} has put together. */
  static Workspace onTop(Workspace workspace) {
    return workspace.onTopOf(workspace.folder() + FOLDER);
  }

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of();
  }

  @Override
  public long run(Workspace workspace) {
    Store store = workspace.store();
    store.delete(workspace.folder() + FOLDER);
    Dataset<ArchivedReport> index = workspace.previous(Tables.ARCHIVED_REPORTS).orElseThrow();
    Archive archive = Archive.of(store, index).only(sequences);
    Dataset<Row> reports =
        index.filter(col("archivedIn").isin(sequences.toArray())).select("reportId");
    for (Table<?> table : Tables.PUBLISHED) {
      restore(
          table,
          archive,
          table.equals(Tables.ARCHIVED_REPORTS) ? reports : reports.limit(0),
          workspace);
    }
    return store.countRows(workspace.folder() + FOLDER + "/" + Tables.REPORTS.name())
        - store.countRows(store.latestOrFail() + "/" + Tables.REPORTS.name());
  }

  private static <T extends Record> void restore(
      Table<T> table, Archive archive, Dataset<Row> gone, Workspace workspace) {
    Dataset<T> rows =
        Tables.ARCHIVED.contains(table) ? archive.rows(table) : table.empty(workspace.spark());
    new CarriedFiles<>(
            workspace.spark(),
            workspace.store(),
            table,
            workspace.store().latest(),
            workspace.folder() + FOLDER)
        .write(rows, gone, "reportId");
  }
}
