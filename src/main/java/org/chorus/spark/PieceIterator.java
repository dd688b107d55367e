package org.chorus.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.chorus.model.RejectionReason;
import org.chorus.read.Format;
import org.chorus.read.InputReader;
import org.chorus.read.Outcome;
import org.chorus.read.Piece;
import org.chorus.read.Reading;
import org.chorus.read.Readings;

/** What one task reads: piece after piece, one file open at a time. */
final class PieceIterator implements Iterator<Reading>, AutoCloseable {
  private final Configuration conf;
  private final Iterator<Piece> pieces;
  private final InputReader reader;
  private final Readings readings;
  private Iterator<Outcome> outcomes = Collections.emptyIterator();
  private InputStream open = InputStream.nullInputStream();
  private String uri;

  PieceIterator(Configuration conf, List<Piece> pieces, InputReader reader, Readings readings) {
    this.conf = conf;
    this.pieces = pieces.iterator();
    this.reader = reader;
    this.readings = readings;
  }

  @Override
  public boolean hasNext() {
    while (!outcomes.hasNext() && pieces.hasNext()) {
      close();
      Piece piece = pieces.next();
      uri = piece.uri();
      outcomes = outcomes(piece);
    }
    return outcomes.hasNext();
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return readings.of(uri, outcomes.next());
  }

  @Override
  public void close() {
    try {
      open.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing " + uri, e);
    }
  }

  private Iterator<Outcome> outcomes(Piece piece) {
    Optional<Format> format = Format.of(uri);
    if (format.isEmpty()) {
      String detail =
          "the name must end in .txt, .jsonl, .json, .csv, .tsv, .parquet, .html, .warc or .wet";
      return rejected(RejectionReason.UNKNOWN_FORMAT, detail);
    }
    if (piece.isWhole()) {
      open = DecompressedStream.open(conf, uri, 0);
      return reader.read(format.get(), open);
    }
    byte[] head = head();
    open = DecompressedStream.open(conf, uri, Math.max(0, piece.start() - 1));
    return reader.read(piece, head, open);
  }

  private byte[] head() {
    try (InputStream beginning = DecompressedStream.open(conf, uri, 0)) {
      return InputReader.head(beginning);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + uri, e);
    }
  }

  private static Iterator<Outcome> rejected(RejectionReason reason, String detail) {
    return List.<Outcome>of(new Outcome.Rejected(0, reason, detail, null)).iterator();
  }
}
