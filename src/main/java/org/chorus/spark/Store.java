package org.chorus.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.chorus.model.UserError;

/**
 * The folders of a store: complete snapshots that never change, the name of the newest one in
 * {@code LATEST}, and unfinished work that no reader looks at. Moving {@code LATEST} is the commit.
 */
public final class Store {
  /** In a snapshot: the SHA-256 of each of its files, as {@code sha256sum -c} reads it. */
  public static final String CHECKSUMS = "SHA256SUMS";

  /** In a snapshot: what the run did that made it. */
  public static final String RUN_REPORT = "run.json";

  /** At the top: how the last run ended. */
  public static final String LAST_RUN = "last-run.json";

  private static final int FORMAT = 2;
  private static final String FORMAT_FILE = "FORMAT";
  private static final String LATEST = "LATEST";
  private static final String SNAPSHOTS = "snapshots";
  private static final String WORK = "work";
  private static final String KEPT = "kept";

  /** What shows that a folder is a store. */
  private static final Set<String> OURS =
      Set.of(LATEST, SNAPSHOTS, WORK, FORMAT_FILE, LAST_RUN, "LOCK", "staging");

  private final StoreFiles files;
  private Optional<WriterLock> lock = Optional.empty();

  private Store(StoreFiles files) {
    this.files = files;
  }

  /**
   * The store at {@code location}, any Hadoop path; it need not exist yet.
   *
   * @throws UserError when something else is there, or a store that another version of Chorus wrote
   */
  public static Store at(Configuration conf, String location) {
    StoreFiles files = new StoreFiles(conf, location);
    try {
      if (files.isFile(files.root())) {
        throw new UserError("--store " + location + " is a file: name a folder");
      }
      List<String> names = files.names(files.root());
      if (!names.isEmpty() && names.stream().noneMatch(OURS::contains)) {
        throw new UserError(
            "--store "
                + location
                + " is no store of Chorus and not empty: name a new folder, or an existing store");
      }
      refuseOtherFormats(files, location);
      return new Store(files);
    } catch (UncheckedIOException e) {
      throw new UserError("--store " + location + " can't be opened: " + e.getMessage(), e);
    }
  }

  private static void refuseOtherFormats(StoreFiles files, String location) {
    Optional<String> format = files.readText(files.path(FORMAT_FILE)).map(String::strip);
    if (format.isEmpty() && files.exists(files.path(LATEST))) {
      throw new UserError(
          "--store %s has no %s file: an early Chorus wrote it; run its input again into a new folder"
              .formatted(location, FORMAT_FILE));
    }
    if (format.isPresent() && !format.get().equals(Integer.toString(FORMAT))) {
      throw new UserError(
          "--store %s has the format %s, this Chorus knows format %d: use the Chorus that wrote it, or run its input again into a new folder"
              .formatted(location, format.get().lines().findFirst().orElse("?"), FORMAT));
    }
  }

  /**
   * Does {@code work} as the only writer of the store.
   *
   * @param command the subcommand, for others to see
   * @param breaking whether to take the store from a writer that seems alive
   * @throws UserError when another process writes to the store
   */
  public <T> T writing(String command, boolean breaking, Supplier<T> work) {
    boolean isNew = !files.exists(files.root());
    try (WriterLock taken = WriterLock.take(files, command, breaking)) {
      lock = Optional.of(taken);
      return work.get();
    } finally {
      lock = Optional.empty();
      if (isNew && files.names(files.root()).isEmpty()) {
        files.delete(files.root());
      }
    }
  }

  /** The rows that have left the snapshots. */
  public ArchiveFiles archive() {
    return new ArchiveFiles(files);
  }

  /** Where, in an unfinished batch, archiving leaves the tables that it takes rows out of. */
  public String keptFolder(String batch) {
    return workFolder(batch) + "/" + KEPT;
  }

  /** The folder that a table of an unfinished batch is published from. */
  public String publishedFrom(String batch, Table<?> table) {
    String kept = keptFolder(batch) + "/" + table.name();
    return exists(kept) ? kept : workFolder(batch) + "/" + table.name();
  }

  /** Where the unfinished tables of a batch are. */
  public String workFolder(String batch) {
    return files.path(WORK + "/" + batch).toString();
  }

  /** The path of a file at the top of the store. */
  public String path(String name) {
    return files.path(name).toString();
  }

  /** The unfinished batches, sorted. */
  public List<String> unfinished() {
    return files.names(files.path(WORK));
  }

  /**
   * The folder of the newest complete snapshot; nothing when there is none yet.
   *
   * @throws UserError when {@code LATEST} names one that is not there
   */
  public Optional<String> latest() {
    Optional<String> name = latestName();
    if (name.isPresent() && !files.exists(snapshot(name.get()))) {
      Optional<String> now = latestName();
      if (!now.equals(name)) { // a run published, and deleted that one, between the two looks
        return now.map(this::snapshotFolder);
      }
      throw new UserError(
          "LATEST of the store %s names %s, which is not there: write into it the name of the newest of snapshots/, and run `chorus verify`"
              .formatted(files.root(), name.get()));
    }
    return name.map(this::snapshotFolder);
  }

  /** The name of the newest complete snapshot: its sequence number and its batch. */
  public Optional<String> latestName() {
    return files.readText(files.path(LATEST)).map(String::strip);
  }

  /** The folder of the newest snapshot, for a command that only reads. */
  public String latestOrFail() {
    latestNameOrFail();
    return latest().orElseThrow();
  }

  /** The name of the newest snapshot, for a command that only reads. */
  public String latestNameOrFail() {
    return latestName()
        .orElseThrow(
            () ->
                new UserError(
                    "the store "
                        + files.root()
                        + " has no finished run yet: run `chorus run` first"));
  }

  /** The number of the snapshot that is published next; 1 in a new store. */
  public int nextSequence() {
    return latestName().map(Store::sequence).orElse(0) + 1;
  }

  /**
   * Makes the tables of the unfinished batch the newest snapshot, with their checksums and the
   * report of the run if they are there, and its archived rows part of the archive; then clears the
   * work away. A crash before the last step leaves the previous snapshot the newest.
   */
  public String publish(String batch, List<Table<?>> tables) {
    lock.ifPresent(WriterLock::assertHeld);
    int next = nextSequence();
    snapshots().stream()
        .filter(name -> sequence(name) >= next) // what a crash before the commit may have left
        .forEach(name -> files.delete(snapshot(name)));
    archive().delete(sequence -> sequence >= next);
    String name = "%08d-%s".formatted(next, batch);
    Path snapshot = snapshot(name);
    for (Table<?> table : tables) {
      Path source = new Path(publishedFrom(batch, table));
      if (!files.exists(source)) {
        throw new IllegalStateException("the unfinished batch lacks the table " + source);
      }
      Path target = new Path(snapshot, table.name());
      files.makeFolder(target);
      for (FileStatus file : files.list(source)) {
        files.carry(file.getPath(), new Path(target, file.getPath().getName()));
      }
    }
    lock.ifPresent(WriterLock::assertHeld);
    archive().add(next, workFolder(batch));
    for (String beside : List.of(CHECKSUMS, RUN_REPORT)) {
      Path source = new Path(workFolder(batch), beside);
      if (files.exists(source)) {
        files.carry(source, new Path(snapshot, beside));
      }
    }
    commit(name);
    files.delete(new Path(workFolder(batch)));
    return snapshot.toString();
  }

  private void commit(String name) {
    files.writeText(files.path(FORMAT_FILE), FORMAT + "\n");
    lock.ifPresent(WriterLock::assertHeld);
    files.writeText(files.path(LATEST), name + "\n");
  }

  /** Deletes all snapshots but the {@code newest} ones; never the one that is in force. */
  public void keepSnapshots(int newest) {
    lock.ifPresent(WriterLock::assertHeld);
    String latest = latestName().orElse("");
    List<String> old = snapshots().stream().filter(name -> name.compareTo(latest) < 0).toList();
    old.subList(0, Math.max(0, old.size() + 1 - newest))
        .forEach(name -> files.delete(snapshot(name)));
  }

  /** The names of all snapshots, oldest first; those after the newest are what a crash left. */
  public List<String> snapshots() {
    return files.names(files.path(SNAPSHOTS)).stream()
        .filter(name -> name.matches("\\d{8}-.*"))
        .toList();
  }

  /** A path as other tools want it: local ones without their scheme. */
  public static String plainPath(String path) {
    Path parsed = new Path(path);
    return "file".equals(parsed.toUri().getScheme()) ? parsed.toUri().getPath() : path;
  }

  /** Whether a file or folder is there. */
  public boolean exists(String path) {
    return files.exists(new Path(path));
  }

  void makeFolder(String path) {
    files.makeFolder(new Path(path));
  }

  /** Deletes a file or folder, if it is there. */
  public void delete(String path) {
    files.delete(new Path(path));
  }

  /** The files in a folder, sorted by name; none when it is not there. */
  public List<FileStatus> files(String folder) {
    return files.list(new Path(folder));
  }

  /** The bytes of the files of an unfinished table that the newest snapshot does not have. */
  public long newBytes(String batch, Table<?> table) {
    Set<String> before =
        latest()
            .map(snapshot -> Set.copyOf(files.names(new Path(snapshot, table.name()))))
            .orElse(Set.of());
    return files.list(new Path(workFolder(batch), table.name())).stream()
        .filter(file -> !before.contains(file.getPath().getName()))
        .mapToLong(FileStatus::getLen)
        .sum();
  }

  /** The rows of a table, from the footers of its files. */
  public long countRows(String folder) {
    return countRows(files.list(new Path(folder)));
  }

  /** The rows in some files of a table. */
  long countRows(List<FileStatus> some) {
    long rows = 0;
    for (FileStatus file : some) {
      try (ParquetFileReader reader =
          ParquetFileReader.open(HadoopInputFile.fromStatus(file, files.conf()))) {
        rows += reader.getRecordCount();
      } catch (IOException e) {
        throw new UncheckedIOException("counting " + file.getPath(), e);
      }
    }
    return rows;
  }

  /** The content of a small UTF-8 file; nothing when it is not there. */
  public Optional<String> readText(String path) {
    return files.readText(new Path(path));
  }

  /** Writes a small UTF-8 file so that no reader ever sees half of it. */
  public void writeText(String path, String text) {
    files.writeText(new Path(path), text);
  }

  /** Takes a file that never changes into another folder, which must exist, without rewriting. */
  void carryInto(String folder, FileStatus file) {
    files.carry(file.getPath(), new Path(folder, file.getPath().getName()));
  }

  /** The folder of the snapshot of that name. */
  public String snapshotFolder(String name) {
    return snapshot(name).toString();
  }

  private Path snapshot(String name) {
    return files.path(SNAPSHOTS + "/" + name);
  }

  /** The number that the name of a snapshot begins with. */
  public static int sequence(String snapshot) {
    return Integer.parseInt(snapshot.substring(0, 8));
  }
}
