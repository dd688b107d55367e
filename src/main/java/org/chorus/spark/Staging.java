package org.chorus.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.chorus.model.UserError;

/**
 * Copies the program and its models to where a cluster sees them: for a driver that runs on a
 * machine of the cluster, which has neither.
 *
 * <p>A version of the program has a folder of its own, named by its contents, so that it is copied
 * once, and a driver that still runs keeps the one that it was started with.
 */
public final class Staging {
  private static final String JAR = "chorus.jar";
  private static final String MODELS = "models/multilingual-e5-small";
  private static final int NAME_LENGTH = 16;

  private final Configuration conf;
  private final FileSystem here;

  private Staging(Configuration conf) throws IOException {
    this.conf = conf;
    this.here = FileSystem.getLocal(conf);
  }

  /**
   * Makes sure that the program is in {@code target}.
   *
   * @param home where Chorus is installed, on this machine
   * @param jar the program, on this machine
   * @param target a folder on any Hadoop file system; made when it is not there
   * @return the folder that takes the place of {@code home}: with {@code chorus.jar} and {@code
   *     models}
   * @throws UserError when nothing can be written there
   */
  public static String copy(Configuration conf, String home, String jar, String target) {
    try {
      return new Staging(conf).copy(new Path("file:" + home, MODELS), jar, target);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError(
          "the program can't be copied to --staging %s: %s".formatted(target, e.getMessage()), e);
    }
  }

  private String copy(Path models, String jar, String target) throws IOException {
    Path program = new Path("file:" + jar);
    List<Path> parts = files(models);
    StringBuilder sums = new StringBuilder(Sha256.of(here, program));
    for (Path part : parts) {
      sums.append(' ').append(Sha256.of(here, part));
    }
    String name = Sha256.of(sums.toString()).substring(0, NAME_LENGTH);
    Path folder = new Path(target, name);
    FileSystem there = folder.getFileSystem(conf);
    for (Path part : parts) {
      String inside = models.toUri().relativize(part.toUri()).getPath();
      copy(part, there, new Path(folder, MODELS + "/" + inside));
    }
    copy(program, there, new Path(folder, JAR));
    return there.makeQualified(folder).toString();
  }

  private List<Path> files(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = here.listFiles(here.makeQualified(folder), true);
    while (all.hasNext()) {
      found.add(all.next().getPath());
    }
    return found.stream().sorted().toList();
  }

  /** Whoever looks sees the whole file or none: also one who submits at the same time. */
  private void copy(Path from, FileSystem there, Path to) throws IOException {
    if (isWhole(from, there, to)) {
      return;
    }
    Path unfinished = new Path(to.getParent(), "." + to.getName() + "." + UUID.randomUUID());
    FileUtil.copy(here, from, there, unfinished, false, true, conf);
    there.delete(to, false);
    if (!there.rename(unfinished, to)) {
      there.delete(unfinished, false);
      if (!isWhole(from, there, to)) {
        throw new IOException(to + " can't be written");
      }
    }
  }

  private boolean isWhole(Path from, FileSystem there, Path to) throws IOException {
    try {
      return there.getFileStatus(to).getLen() == here.getFileStatus(from).getLen();
    } catch (FileNotFoundException e) {
      return false;
    }
  }
}
