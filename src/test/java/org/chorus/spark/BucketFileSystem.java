package org.chorus.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Behaves as connectors to object stores do: a file is there when its stream is closed, at once and
 * whole; there is no rename, so files are copied one by one and then deleted, and whoever is
 * interrupted leaves half of them behind.
 */
public final class BucketFileSystem extends RawLocalFileSystem {
  static final String SCHEME = "bucket";

  /** Files that were copied because somebody asked to rename them. */
  static final AtomicInteger MOVED = new AtomicInteger();

  /** The connection breaks when so many more files have been written or copied. */
  static final AtomicInteger UNTIL_IT_BREAKS = new AtomicInteger(Integer.MAX_VALUE);

  static void reset() {
    MOVED.set(0);
    UNTIL_IT_BREAKS.set(Integer.MAX_VALUE);
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    FileStatus status = getFileStatus(from);
    Path target = exists(to) && getFileStatus(to).isDirectory() ? new Path(to, from.getName()) : to;
    if (status.isDirectory()) {
      mkdirs(target);
      for (FileStatus child : listStatus(from)) {
        rename(child.getPath(), new Path(target, child.getPath().getName()));
      }
      return delete(from, true);
    }
    MOVED.incrementAndGet();
    return FileUtil.copy(this, from, this, target, true, true, getConf());
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress) {
    return new FSDataOutputStream(
        new ByteArrayOutputStream() {
          private boolean closed;

          @Override
          public void close() throws IOException {
            if (!closed) {
              closed = true;
              put(file, toByteArray());
            }
          }
        },
        null);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress) {
    return create(file, null, overwrite, bufferSize, replication, blockSize, progress);
  }

  private void put(Path file, byte[] content) throws IOException {
    if (UNTIL_IT_BREAKS.getAndDecrement() <= 0) {
      throw new IOException("the connection broke while writing " + file);
    }
    try (FSDataOutputStream out = super.create(file, true, 4096, (short) 1, 1 << 20, null)) {
      out.write(content);
    }
  }
}
