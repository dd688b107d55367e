package org.chorus.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.chorus.model.RejectionReason;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a web archive (WARC, ISO 28500; its plain texts, WET), one in memory at a time.
 * Positions count bytes of the decompressed archive, also when each record is compressed by itself.
 * What can't be read on, because it is damaged or ends early, keeps what came before, and ends with
 * one rejection where the damage is.
 */
final class ArchiveRecords implements Iterator<Outcome> {
  private static final int SIGNATURE_BYTES = 8;

  private final ArchiveStream stream;
  private final long maxRecordBytes;
  private WarcReader reader;
  private long position = -1;
  private boolean inRecord;
  private boolean done;
  private Outcome next;

  ArchiveRecords(InputStream in, long maxRecordBytes) {
    this.stream = new ArchiveStream(in);
    this.maxRecordBytes = maxRecordBytes;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !done) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public Outcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Outcome outcome = next;
    next = null;
    return outcome;
  }

  private Outcome advance() {
    try {
      if (reader == null) {
        return open();
      }
      stream.header();
      Optional<WarcRecord> record = reader.next();
      stream.body();
      if (record.isEmpty()) {
        done = true;
        return position < 0 ? rejected(0, RejectionReason.EMPTY_FILE, null) : null;
      }
      position = reader.position();
      inRecord = true;
      Outcome outcome = read(record.get());
      inRecord = false;
      return outcome;
    } catch (UncheckedIOException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The parser takes lengths and dates in headers at their word.
      return damaged(e);
    }
  }

  private Outcome open() throws IOException {
    byte[] head = stream.readNBytes(SIGNATURE_BYTES);
    Optional<String> kind = Signature.of(head);
    if (kind.isPresent()) {
      done = true;
      return rejected(0, RejectionReason.BINARY_FILE, "it looks like " + kind.get());
    }
    reader = new WarcReader(new SequenceInputStream(new ByteArrayInputStream(head), stream));
    reader.setLenient(true);
    return null;
  }

  private Outcome read(WarcRecord record) throws IOException {
    long size = record.body().size();
    boolean ours = CapturedRecord.isOne(record);
    boolean tooLong = size > maxRecordBytes;
    int length = ours && !tooLong ? (int) size : 0;
    InputStream body = record.body().stream();
    byte[] content = body.readNBytes(length);
    if (size < 0 || content.length + body.skip(size - content.length) < size) {
      throw new IOException("the archive ends within a record");
    }
    if (!ours) {
      return null;
    }
    return document(record, tooLong ? null : content);
  }

  /** What can't be made of one record is said of that record: the archive goes on behind it. */
  private Outcome document(WarcRecord record, byte[] content) {
    try {
      CapturedRecord captured = CapturedRecord.of(record, position, maxRecordBytes);
      return content == null ? captured.tooLong() : captured.read(content);
    } catch (RuntimeException e) {
      String detail = RawText.excerpt("it can't be read: " + e);
      return rejected(position, RejectionReason.NO_ARTICLE, detail);
    }
  }

  private Outcome damaged(Exception e) {
    done = true;
    boolean compression = stream.failure() != null;
    long behind = reader == null ? 0 : Math.max(reader.position(), position + 1);
    long place = inRecord ? position : behind;
    String detail = e.getMessage() == null ? "it ends early" : e.getMessage();
    return rejected(
        place,
        compression ? RejectionReason.BROKEN_COMPRESSION : RejectionReason.DAMAGED_ARCHIVE,
        RawText.excerpt(detail));
  }

  private static Outcome rejected(long position, RejectionReason reason, String detail) {
    return new Outcome.Rejected(position, reason, detail, null);
  }
}
