package org.chorus.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.chorus.read.Compression;
import org.chorus.read.Format;
import org.chorus.read.InputReader;
import org.chorus.read.Piece;

/** Which task reads what: large files in pieces, many small ones together. */
final class InputPlan {
  /** What opening a file costs, in bytes that could be read meanwhile. */
  private static final long OPEN_COST = 64 << 10;

  private static final long SMALLEST_TASK = 1 << 20;
  private static final int TASKS_PER_CORE = 3;

  /** News compress to about a fourth. */
  private static final int COMPRESSION = 4;

  private final Configuration conf;
  private final long splitBytes;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Long> weights = new ArrayList<>();

  private InputPlan(Configuration conf, long splitBytes) {
    this.conf = conf;
    this.splitBytes = splitBytes;
  }

  /**
   * The pieces of {@code files}, a list per task, in the order of the files.
   *
   * @param splitBytes size of the pieces that a large file is cut into
   * @param cores how many tasks run at once
   */
  static List<List<Piece>> tasks(
      Configuration conf, List<FileStatus> files, long splitBytes, int cores) throws IOException {
    InputPlan plan = new InputPlan(conf, splitBytes);
    for (FileStatus file : files) {
      plan.add(file);
    }
    return plan.packed(cores);
  }

  private void add(FileStatus file) throws IOException {
    String uri = file.getPath().toString();
    Compression compression = Compression.of(uri);
    long length = file.getLen();
    if (compression == Compression.NONE && length > splitBytes && isSplittable(file.getPath())) {
      for (long start = 0; start < length; start += splitBytes) {
        long end = start + splitBytes < length ? start + splitBytes : Piece.TO_END;
        add(new Piece(uri, start, end), Math.min(splitBytes, length - start));
      }
    } else {
      add(Piece.whole(uri), compression == Compression.NONE ? length : COMPRESSION * length);
    }
  }

  private void add(Piece piece, long weight) {
    pieces.add(piece);
    weights.add(weight + OPEN_COST);
  }

  private boolean isSplittable(Path path) throws IOException {
    Optional<Format> format = Format.of(path.getName());
    if (format.isEmpty()) {
      return false;
    }
    try (InputStream in = path.getFileSystem(conf).open(path)) {
      return InputReader.isSplittable(format.get(), InputReader.head(in));
    }
  }

  private List<List<Piece>> packed(int cores) {
    long total = weights.stream().mapToLong(Long::longValue).sum();
    long share = total / Math.max(1, (long) cores * TASKS_PER_CORE);
    long target = Math.min(splitBytes, Math.max(share, SMALLEST_TASK));
    List<List<Piece>> tasks = new ArrayList<>();
    List<Piece> task = new ArrayList<>();
    long weight = 0;
    for (int i = 0; i < pieces.size(); i++) {
      task.add(pieces.get(i));
      weight += weights.get(i);
      if (weight >= target) {
        tasks.add(List.copyOf(task));
        task.clear();
        weight = 0;
      }
    }
    if (!task.isEmpty()) {
      tasks.add(List.copyOf(task));
    }
    return tasks;
  }
}
