package org.chorus.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
import org.apache.hadoop.security.AccessControlException;
import org.chorus.model.UserError;

/** What a store asks of its file system: a local disk, HDFS, or an object store. */
final class StoreFiles {
  private final Configuration conf;
  private final FileSystem files;
  private final Path root;

  /** The files at {@code location}, any Hadoop path; there need not be any yet. */
  StoreFiles(Configuration conf, String location) {
    try {
      Path path = new Path(location);
      this.conf = conf;
      this.files = path.getFileSystem(conf);
      this.root = files.makeQualified(path);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError("--store " + location + " can't be opened: " + e.getMessage(), e);
    }
  }

  Configuration conf() {
    return conf;
  }

  /** The path of something in the store, as Hadoop wants it. */
  Path path(String relative) {
    return new Path(root, relative);
  }

  Path root() {
    return root;
  }

  boolean exists(Path path) {
    try {
      return files.exists(path);
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  boolean isFile(Path path) {
    try {
      return files.exists(path) && !files.getFileStatus(path).isDirectory();
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /** What a folder holds, sorted by name; nothing when it is not there. */
  List<FileStatus> list(Path folder) {
    try {
      return files.exists(folder)
          ? Arrays.stream(files.listStatus(folder)).sorted().toList()
          : List.of();
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /** The names in a folder, sorted. */
  List<String> names(Path folder) {
    return list(folder).stream().map(file -> file.getPath().getName()).toList();
  }

  void makeFolder(Path folder) {
    try {
      files.mkdirs(folder);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /** Deletes a file, or a folder with all that is in it, if it is there. */
  void delete(Path path) {
    try {
      files.delete(path, true);
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /** When a file was last written, milliseconds since 1970; nothing when it is not there. */
  Optional<Long> modified(Path file) {
    try {
      return files.exists(file)
          ? Optional.of(files.getFileStatus(file).getModificationTime())
          : Optional.empty();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** The content of a small UTF-8 file; nothing when it is not there. */
  Optional<String> readText(Path file) {
    if (!exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = files.open(file)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Writes a small UTF-8 file so that no reader ever sees half of it. */
  void writeText(Path target, String text) {
    boolean inOneCall = !hasAtomicRename();
    Path written =
        inOneCall ? target : new Path(target.getParent(), "." + target.getName() + ".new");
    try {
      try (OutputStream out = files.create(written, true)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      if (!inOneCall) {
        replace(written, target);
      }
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  /**
   * Writes a small UTF-8 file unless it is there; says whether it did. Only one of several writers
   * does, except on object stores that know no such thing.
   *
   * @throws UserError when this user may not write there
   */
  boolean createText(Path file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      files.mkdirs(file.getParent());
      if (isLocal()) {
        Files.write(local(file), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } else {
        try (OutputStream out = files.create(file, false)) {
          out.write(bytes);
        }
      }
      return true;
    } catch (AccessDeniedException | NoSuchFileException | AccessControlException e) {
      throw new UserError(
          "%s can't be written (%s): name a folder in which this user may write"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    } catch (FileAlreadyExistsException | org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Puts a file that never changes at a second place: a hard link where that can be, or a copy. */
  void carry(Path from, Path to) {
    try {
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
    } catch (IOException e) {
      throw failed(from, e);
    }
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

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private static UncheckedIOException failed(Path path, IOException e) {
    return new UncheckedIOException(path + ": " + e.getMessage(), e);
  }
}
