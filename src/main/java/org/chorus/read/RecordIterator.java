package org.chorus.read;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.chorus.model.RejectionReason;

/** Cuts and parses record after record, and says what was wrong with the file as a whole. */
final class RecordIterator implements Iterator<Outcome> {

  /** Makes a report or a rejection of a whole record; null when there is nothing in it. */
  interface Parser {
    Outcome parse(Slice slice);
  }

  private final Units units;
  private final Cutter cutter;
  private final long end;
  private final Parser parser;
  private final boolean fromStart;
  private boolean began;
  private boolean sawRecord;
  private boolean done;
  private Outcome next;

  /**
   * @param fromStart whether the file's first record is the first here
   * @param end records that begin here or later belong to another piece
   */
  RecordIterator(Units units, Cutter cutter, boolean fromStart, long end, Parser parser) {
    this.units = units;
    this.cutter = cutter;
    this.end = end;
    this.parser = parser;
    this.fromStart = fromStart;
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
    sawRecord = true;
    return outcome;
  }

  private Outcome advance() {
    // The first record belongs to the first piece even when a byte order mark fills that.
    boolean ours = units.position() < end || (fromStart && !began);
    began = true;
    Slice slice = ours ? cutter.next() : null;
    boolean broken = units.failure() != null;
    if (slice == null || (broken && !cutter.keepsPart())) {
      done = true;
      return broken ? broken(slice) : emptyFile();
    }
    return switch (slice.state()) {
      case WHOLE -> parser.parse(slice);
      case TOO_LONG -> rejected(slice, RejectionReason.RECORD_TOO_LONG, null);
      case QUOTE_NEVER_CLOSED ->
          rejected(slice, RejectionReason.INVALID_ROW, "a quote is never closed");
    };
  }

  private Outcome emptyFile() {
    boolean empty = fromStart && !sawRecord && end == Piece.TO_END;
    return empty ? new Outcome.Rejected(0, RejectionReason.EMPTY_FILE, null, null) : null;
  }

  private Outcome broken(Slice slice) {
    String detail = RawText.excerpt(String.valueOf(units.failure().getMessage()));
    return new Outcome.Rejected(
        slice == null ? units.position() : slice.position(),
        RejectionReason.BROKEN_COMPRESSION,
        detail,
        slice == null ? null : excerpt(slice));
  }

  private static Outcome rejected(Slice slice, RejectionReason reason, String detail) {
    return new Outcome.Rejected(slice.position(), reason, detail, excerpt(slice));
  }

  private static String excerpt(Slice slice) {
    int length = Math.min(slice.bytes().length, 1024);
    return RawText.excerpt(new String(slice.bytes(), 0, length, StandardCharsets.UTF_8));
  }
}
