package org.chorus.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;
import org.chorus.model.UserError;

/** Finds the input files on any Hadoop file system. */
public final class InputFiles {
  private InputFiles() {}

  /**
   * The files that {@code inputs} name: files, folders with all that is below, glob patterns. In
   * folders and patterns, what begins with {@code .} or {@code _} is hidden. Each file comes once,
   * in the order of the paths.
   *
   * @throws UserError when an input does not exist, or there is no file in any
   */
  public static List<FileStatus> find(Configuration conf, List<String> inputs) {
    Map<String, FileStatus> files = new TreeMap<>();
    for (String input : inputs) {
      try {
        Path path = new Path(input);
        refuseWeb(path, input);
        FileSystem system = path.getFileSystem(conf);
        for (FileStatus status : matches(system, path, input)) {
          for (FileStatus file : below(system, status)) {
            files.put(file.getPath().toString(), file);
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new UserError("--input " + input + " can't be read: " + e.getMessage(), e);
      }
    }
    if (files.isEmpty()) {
      throw new UserError("no input: there is no file in " + String.join(", ", inputs));
    }
    return List.copyOf(files.values());
  }

  private static void refuseWeb(Path path, String input) {
    String scheme = String.valueOf(path.toUri().getScheme());
    if (scheme.matches("(?i)https?|ftp")) {
      throw new UserError(
          "--input %s: nothing is fetched from the web; name a file of what was fetched"
              .formatted(input));
    }
  }

  /** What a path names itself; else, as a pattern, what it matches. */
  private static Collection<FileStatus> matches(FileSystem system, Path path, String input)
      throws IOException {
    if (system.exists(path)) {
      return List.of(system.getFileStatus(path));
    }
    FileStatus[] found = system.globStatus(path);
    if (found == null || found.length == 0) {
      throw new UserError("--input " + input + " does not exist: check the path");
    }
    boolean hiddenToo = isHidden(path);
    return Arrays.stream(found).filter(f -> hiddenToo || !isHidden(f.getPath())).toList();
  }

  private static List<FileStatus> below(FileSystem system, FileStatus status) throws IOException {
    if (!status.isDirectory()) {
      return List.of(status);
    }
    List<FileStatus> files = new ArrayList<>();
    RemoteIterator<? extends FileStatus> all = system.listFiles(status.getPath(), true);
    while (all.hasNext()) {
      FileStatus file = all.next();
      if (!isHiddenBelow(status.getPath(), file.getPath())) {
        files.add(file);
      }
    }
    return files;
  }

  /**
   * Opens an input file.
   *
   * @throws UserError when it is not there any more, or may not be read
   * @throws UncheckedIOException when the storage fails: that says nothing of the file, so the run
   *     fails, and the next one reads it again
   */
  static FSDataInputStream open(Configuration conf, String uri) {
    Path path = new Path(uri);
    try {
      return path.getFileSystem(conf).open(path);
    } catch (FileNotFoundException | AccessControlException e) {
      throw new UserError(
          "the input file %s can't be opened (%s): see that it is there and may be read, or leave it out"
              .formatted(uri, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("opening " + uri, e);
    }
  }

  private static boolean isHiddenBelow(Path folder, Path file) {
    for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
      if (isHidden(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(Path path) {
    return path.getName().startsWith(".") || path.getName().startsWith("_");
  }
}
