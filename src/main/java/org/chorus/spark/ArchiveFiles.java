package org.chorus.spark;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The files of the archive of a store: {@code archive/<table>/<number>-<name>}, where the number is
 * that of the snapshot that archived the rows. A file never changes, and counts for the snapshots
 * whose table {@code archived_reports} has its number.
 */
public final class ArchiveFiles {
  private static final String FOLDER = "archive";

  private final StoreFiles files;

  ArchiveFiles(StoreFiles files) {
    this.files = files;
  }

  /** Where the unfinished batch in the folder {@code unfinished} leaves what it archives. */
  public static String workFolder(String unfinished) {
    return unfinished + "/" + FOLDER;
  }

  /** How a file in the archive is called from within the folder of a snapshot. */
  static String name(Table<?> table, String file) {
    return "../../" + FOLDER + "/" + table.name() + "/" + file;
  }

  /** The table that a file is of that {@link #name} called so. */
  static String tableOf(String name) {
    return new Path(name).getParent().getName();
  }

  /** Whether {@link #name} called a file so. */
  static boolean isOne(String name) {
    return name.startsWith("../../" + FOLDER + "/");
  }

  /** The name that a file gets when the snapshot {@code sequence} archives it. */
  static String archivedAs(int sequence, String file) {
    return "%08d-%s".formatted(sequence, file);
  }

  /** Takes over what the unfinished batch in the folder {@code unfinished} archives, if it does. */
  void add(int sequence, String unfinished) {
    for (Table<?> table : Tables.ARCHIVED) {
      Path target = new Path(folder(table));
      for (FileStatus file : files.list(new Path(workFolder(unfinished), table.name()))) {
        files.makeFolder(target);
        String name = archivedAs(sequence, file.getPath().getName());
        files.carry(file.getPath(), new Path(target, name));
      }
    }
  }

  /** The files of a table that the snapshots {@code sequences} archived, sorted by name. */
  List<FileStatus> of(Table<?> table, Set<Integer> sequences) {
    return sequences.isEmpty() ? List.of() : all(table, sequences::contains).toList();
  }

  /** Whether rows of a table are archived. */
  public boolean has(Table<?> table) {
    return Tables.ARCHIVED.contains(table) && all(table, sequence -> true).findAny().isPresent();
  }

  /** Deletes all but what the snapshots {@code sequences} archived. */
  public void keep(Set<Integer> sequences) {
    delete(sequence -> !sequences.contains(sequence));
  }

  void delete(IntPredicate sequences) {
    for (Table<?> table : Tables.ARCHIVED) {
      all(table, sequences).map(FileStatus::getPath).forEach(files::delete);
    }
  }

  private Stream<FileStatus> all(Table<?> table, IntPredicate sequences) {
    return files.list(new Path(folder(table))).stream()
        .filter(file -> file.getPath().getName().matches("\\d{8}-.*"))
        .filter(file -> sequences.test(Store.sequence(file.getPath().getName())));
  }

  /** The folder with the archived rows of a table, which need not be there. */
  public String folder(Table<?> table) {
    return files.path(FOLDER + "/" + table.name()).toString();
  }
}
