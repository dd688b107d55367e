package org.chorus.spark;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.chorus.read.Compression;

/**
 * A file's content, decompressed. An {@link IOException} from it means damaged compression, which
 * belongs to the data; trouble with the storage is an {@link UncheckedIOException}, which fails the
 * task so that Spark tries again.
 */
final class DecompressedStream extends InputStream {
  private final InputStream source;
  private final Compression compression;
  private InputStream content;

  private DecompressedStream(InputStream source, Compression compression) {
    this.source = source;
    this.compression = compression;
  }

  /**
   * Opens the file at {@code uri}; from {@code start} on, if it is not compressed.
   *
   * <p>Fails as {@link InputFiles#open} does.
   */
  static InputStream open(Configuration conf, String uri, long start) {
    FSDataInputStream raw = InputFiles.open(conf, uri);
    try {
      raw.seek(start);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + uri, e);
    }
    return new DecompressedStream(new Source(raw, uri), Compression.of(uri));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      if (content == null) {
        content = decompress();
      }
      return compression == Compression.BZIP2
          ? readSingly(bytes, offset, length)
          : content.read(bytes, offset, length);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IOException("the " + compression + " data is damaged: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    (content == null ? source : content).close();
  }

  private InputStream decompress() throws IOException {
    return switch (compression) {
      case NONE -> source;
      case GZIP -> new GzipStream(source);
      case BZIP2 -> new BZip2CompressorInputStream(source, true);
      case ZSTD -> new ZstdInputStream(source);
    };
  }

  /** Commons-compress loses what it has read when it meets damage, unless it reads single bytes. */
  private int readSingly(byte[] bytes, int offset, int length) throws IOException {
    int read = 0;
    try {
      for (int b = content.read(); b >= 0; b = content.read()) {
        bytes[offset + read++] = (byte) b;
        if (read == length) {
          return read;
        }
      }
      return read == 0 ? -1 : read;
    } catch (IOException e) {
      if (read == 0) {
        throw e;
      }
      // What comes after is damaged again: the next call tells.
      return read;
    }
  }

  /** Keeps trouble with the storage apart from trouble with the data. */
  private static final class Source extends FilterInputStream {
    private final String uri;

    Source(InputStream in, String uri) {
      super(in);
      this.uri = uri;
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw new UncheckedIOException("reading " + uri, e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException("reading " + uri, e);
      }
    }
  }
}
