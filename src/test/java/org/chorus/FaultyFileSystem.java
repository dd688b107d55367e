package org.chorus;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Local files on a disk that can be told to fail: it is full when a file of some name is written,
 * or breaks down in the middle of one that is read.
 */
public final class FaultyFileSystem extends LocalFileSystem {
  /** Begins to fail when a path holds this; empty: all is well. */
  private static volatile String full = "";

  private static volatile String unreadable = "";
  private static final AtomicInteger OPENINGS = new AtomicInteger();
  private static final AtomicInteger FAULTS = new AtomicInteger();

  /** Made by Hadoop, from its configuration. */
  public FaultyFileSystem() {
    super(new RawLocalFileSystem());
  }

  /** From now on, files whose path holds {@code name} find the disk full. */
  static void fillWhenWriting(String name) {
    full = name;
  }

  /**
   * From now on, files whose path ends with {@code name} break off when they are read.
   *
   * @param openings so often they are still opened as if all were well
   */
  static void breakWhenReading(String name, int openings) {
    unreadable = name;
    OPENINGS.set(openings);
  }

  /** All is well again; how often something failed since the last time. */
  static int mend() {
    full = "";
    unreadable = "";
    return FAULTS.getAndSet(0);
  }

  @Override
  public void initialize(URI uri, Configuration conf) throws IOException {
    super.initialize(uri, conf);
    setWriteChecksum(false);
    setVerifyChecksum(false);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    FSDataOutputStream out =
        super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
    boolean fails = !full.isEmpty() && path.toString().contains(full);
    return fails ? new FSDataOutputStream(new FullDisk(out), null) : out;
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    FSDataInputStream in = super.open(path, bufferSize);
    boolean fails =
        !unreadable.isEmpty()
            && path.toString().endsWith(unreadable)
            && OPENINGS.getAndDecrement() <= 0;
    return fails ? new FSDataInputStream(new BrokenDisk(in)) : in;
  }

  private static IOException failure(String message) {
    FAULTS.incrementAndGet();
    return new IOException(message);
  }

  /** Takes the first bytes of a file. */
  private static final class FullDisk extends FilterOutputStream {
    private static final int FREE = 10;
    private int written;

    FullDisk(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      if (++written > FREE) {
        throw failure("No space left on device");
      }
      super.write(b);
    }
  }

  /** Gives the first bytes of a file. */
  private static final class BrokenDisk extends FSInputStream {
    private static final int READABLE = 100;
    private final FSDataInputStream in;

    BrokenDisk(FSDataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      if (in.getPos() >= READABLE) {
        throw failure("Input/output error");
      }
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (in.getPos() >= READABLE) {
        throw failure("Input/output error");
      }
      return in.read(bytes, offset, (int) Math.min(length, READABLE - in.getPos()));
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
    }

    @Override
    public long getPos() throws IOException {
      return in.getPos();
    }

    @Override
    public boolean seekToNewSource(long target) throws IOException {
      return in.seekToNewSource(target);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
