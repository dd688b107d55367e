package org.chorus.read;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.chorus.model.RejectionReason;

/** Cuts and parses record after record, and says what was wrong with the file as a whole. */
final class RecordIterator implements Iterator<Outcome> {

  /** Makes reports and rejections of a whole record; none when there is nothing in it. */
  interface Parser {
    List<Outcome> parse(Slice slice);
  }

  private final Units units;
  private final Cutter cutter;
  private final long end;
  private final Parser parser;
  private final boolean fromStart;
  private boolean began;
  private boolean sawRecord;
  private boolean done;
  private Iterator<Outcome> outcomes = Collections.emptyIterator();

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
    while (!outcomes.hasNext() && !done) {
      outcomes = advance().iterator();
    }
    return outcomes.hasNext();
  }

  @Override
  public Outcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    sawRecord = true;
    return outcomes.next();
  }

  private List<Outcome> advance() {
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

  private List<Outcome> emptyFile() {
    boolean empty = fromStart && !sawRecord && end == Piece.TO_END;
    return empty
        ? List.of(new Outcome.Rejected(0, RejectionReason.EMPTY_FILE, null, null))
        : List.of();
  }

  private List<Outcome> broken(Slice slice) {
    String detail = RawText.excerpt(String.valueOf(units.failure().getMessage()));
    return List.of(
        new Outcome.Rejected(
            slice == null ? units.position() : slice.position(),
            RejectionReason.BROKEN_COMPRESSION,
            detail,
            slice == null ? null : excerpt(slice)));
  }

  private static List<Outcome> rejected(Slice slice, RejectionReason reason, String detail) {
    return List.of(new Outcome.Rejected(slice.position(), reason, detail, excerpt(slice)));
  }

  private static String excerpt(Slice slice) {
    int length = Math.min(slice.bytes().length, 1024);
    return RawText.excerpt(new String(slice.bytes(), 0, length, StandardCharsets.UTF_8));
  }
}
