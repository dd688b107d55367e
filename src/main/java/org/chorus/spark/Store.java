package org.chorus.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.chorus.model.UserError;

/**
 * The folders of a store: complete snapshots that never change, the name of the newest one in
 * {@code LATEST}, and unfinished work that no reader looks at. Moving {@code LATEST} is the commit.
 */
public final class Store {
  private static final String LATEST = "LATEST";

  private final Configuration conf;
  private final FileSystem files;
  private final Path root;

  private Store(Configuration conf, FileSystem files, Path root) {
    this.conf = conf;
    this.files = files;
    this.root = root;
  }

  /**
   * The store at {@code location}, any Hadoop path; it need not exist yet.
   *
   * @throws UserError when something else is there
   */
  public static Store at(Configuration conf, String location) {
    try {
      Path path = new Path(location);
      FileSystem files = path.getFileSystem(conf);
      Path root = files.makeQualified(path);
      if (files.exists(root)) {
        if (!files.getFileStatus(root).isDirectory()) {
          throw new UserError("--store " + location + " is a file: name a folder");
        }
        boolean foreign =
            Arrays.stream(files.listStatus(root))
                .map(s -> s.getPath().getName())
                .noneMatch(List.of(LATEST, "snapshots", "work", "staging")::contains);
        if (foreign && files.listStatus(root).length > 0) {
          throw new UserError(
              "--store "
                  + location
                  + " is no store of Chorus and not empty: name a new folder, or an existing store");
        }
      }
      return new Store(conf, files, root);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError("--store " + location + " can't be opened: " + e.getMessage(), e);
    }
  }

  /** Where the unfinished tables of a batch are. */
  public String workFolder(String batch) {
    return new Path(root, "work/" + batch).toString();
  }

  /** The unfinished batches, sorted. */
  public List<String> unfinished() {
    return names(new Path(root, "work"));
  }

  /** The folder of the newest complete snapshot; nothing when there is none yet. */
  public Optional<String> latest() {
    return latestName().map(name -> new Path(root, "snapshots/" + name).toString());
  }

  /** The name of the newest complete snapshot: its sequence number and its batch. */
  public Optional<String> latestName() {
    return readText(new Path(root, LATEST).toString()).map(String::strip);
  }

  /** The folder of the newest snapshot, for a command that only reads. */
  public String latestOrFail() {
    return latest()
        .orElseThrow(
            () ->
                new UserError(
                    "the store " + root + " has no finished run yet: run `chorus run` first"));
  }

  /**
   * Makes the tables of the unfinished batch the newest snapshot, then clears the work away. A
   * crash before the last step leaves the previous snapshot the newest.
   */
  public String publish(String batch, List<Table<?>> tables) {
    int sequence = latestName().map(Store::sequence).orElse(0) + 1;
    String name = "%08d-%s".formatted(sequence, batch);
    Path snapshot = new Path(root, "snapshots/" + name);
    try {
      files.delete(snapshot, true); // what a crash before the commit may have left
      for (Table<?> table : tables) {
        Path target = new Path(snapshot, table.name());
        files.mkdirs(target);
        for (FileStatus file : files.listStatus(new Path(workFolder(batch), table.name()))) {
          carry(file.getPath(), new Path(target, file.getPath().getName()));
        }
      }
      commit(name);
      files.delete(new Path(workFolder(batch)), true);
      return snapshot.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("publishing " + name, e);
    }
  }

  /** A path as other tools want it: local ones without their scheme. */
  public static String plainPath(String path) {
    Path parsed = new Path(path);
    return "file".equals(parsed.toUri().getScheme()) ? parsed.toUri().getPath() : path;
  }

  /** Whether a file or folder is there. */
  public boolean exists(String path) {
    try {
      return files.exists(new Path(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** Deletes a file or folder, if it is there. */
  public void delete(String path) {
    try {
      files.delete(new Path(path), true);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** The rows of a table, from the footers of its files. */
  public long countRows(String folder) {
    try {
      long rows = 0;
      for (FileStatus file : files.listStatus(new Path(folder))) {
        try (ParquetFileReader reader =
            ParquetFileReader.open(HadoopInputFile.fromStatus(file, conf))) {
          rows += reader.getRecordCount();
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("counting " + folder, e);
    }
  }

  /** The content of a small UTF-8 file; nothing when it is not there. */
  public Optional<String> readText(String path) {
    if (!exists(path)) {
      return Optional.empty();
    }
    try (InputStream in = files.open(new Path(path))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** Writes a small UTF-8 file so that no reader ever sees half of it. */
  public void writeText(String path, String text) {
    Path target = new Path(path);
    boolean inOneCall = !hasAtomicRename();
    Path written =
        inOneCall ? target : new Path(target.getParent(), "." + target.getName() + ".new");
    try (OutputStream out = files.create(written, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    try {
      if (!inOneCall) {
        replace(written, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private void commit(String name) {
    writeText(new Path(root, LATEST).toString(), name + "\n");
  }

  private boolean isLocal() {
    return "file".equals(root.toUri().getScheme());
  }

  /** Object stores replace a file in one PUT and have no rename; local disks and HDFS do. */
  private boolean hasAtomicRename() {
    return isLocal() || "hdfs".equals(root.toUri().getScheme());
  }

  private void replace(Path from, Path to) throws IOException {
    if (isLocal()) {
      Files.move(
          local(from),
          local(to),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } else {
      FileContext.getFileContext(root.toUri(), conf).rename(from, to, Options.Rename.OVERWRITE);
    }
  }

  /** The files of a table's folder, sorted by name; none when it is not there. */
  List<FileStatus> files(String folder) {
    if (!exists(folder)) {
      return List.of();
    }
    try {
      return Arrays.stream(files.listStatus(new Path(folder))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("listing " + folder, e);
    }
  }

  /** Takes a file that never changes into another folder, which must exist, without rewriting. */
  void carryInto(String folder, FileStatus file) {
    try {
      carry(file.getPath(), new Path(folder, file.getPath().getName()));
    } catch (IOException e) {
      throw new UncheckedIOException("carrying " + file.getPath() + " over", e);
    }
  }

  private void carry(Path from, Path to) throws IOException {
    if (isLocal()) {
      try {
        Files.deleteIfExists(local(to));
        Files.createLink(local(to), local(from));
        return;
      } catch (FileSystemException | UnsupportedOperationException e) {
        // Not every local disk can link; a copy is as good.
      }
    }
    FileUtil.copy(files, from, files, to, false, true, conf);
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private static int sequence(String snapshot) {
    return Integer.parseInt(snapshot.substring(0, 8));
  }

  private List<String> names(Path folder) {
    try {
      if (!files.exists(folder)) {
        return List.of();
      }
      List<String> names = new ArrayList<>();
      for (FileStatus status : files.listStatus(folder)) {
        names.add(status.getPath().getName());
      }
      return names.stream().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }
}
