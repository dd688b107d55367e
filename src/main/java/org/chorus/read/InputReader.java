package org.chorus.read;

import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chorus.model.RejectionReason;

/**
 * Reads the records of a file: an {@link InputStream} in, reports and rejections out, one record in
 * memory at a time.
 *
 * @param fields names of the fields
 * @param maxRecordBytes the longest record
 */
public record InputReader(FieldMap fields, long maxRecordBytes) implements Serializable {

  /**
   * Whether a plain file that begins with {@code head} can be read in pieces: records are lines,
   * and a line end is one byte that is nothing else.
   */
  public static boolean isSplittable(Format format, byte[] head) {
    return shape(format, head) == Format.JSON_LINES
        && EncodingDetector.detect(head).map(e -> e.unitBytes() == 1).orElse(false);
  }

  /** The first bytes of a stream, as many as a decision on the file is made of. */
  public static byte[] head(InputStream in) {
    return new Units(in, 0, 0).head();
  }

  /** Every record of a file. */
  public Iterator<Outcome> read(Format format, InputStream in) {
    if (format == Format.WARC) {
      return new ArchiveRecords(in, maxRecordBytes);
    }
    Units units = new Units(in, 0, maxRecordBytes);
    return read(shape(format, units.head()), units, units.head(), Piece.TO_END);
  }

  /**
   * The records that begin in a piece of a splittable file.
   *
   * @param head the first bytes of the file
   * @param in the file from {@code piece.start() - 1} on, from 0 for the first piece
   */
  public Iterator<Outcome> read(Piece piece, byte[] head, InputStream in) {
    Units units = new Units(in, Math.max(0, piece.start() - 1), maxRecordBytes);
    if (piece.start() > 0) {
      int unit = units.next();
      while (unit >= 0 && unit != '\n') {
        unit = units.next();
      }
      units.begin();
    }
    return read(Format.JSON_LINES, units, head, piece.end());
  }

  /**
   * A record that comes as values already.
   *
   * @param position its number
   * @param values by normalised name, null for none
   */
  public Outcome row(long position, Map<String, String> values) {
    RawReport report = fields.report(values::get);
    if (report.text() == null) {
      return new Outcome.Rejected(
          position, RejectionReason.MISSING_TEXT, null, RawText.excerpt(values.toString()));
    }
    return report.text().length() > maxRecordBytes
        ? new Outcome.Rejected(
            position, RejectionReason.RECORD_TOO_LONG, null, RawText.excerpt(report.text()))
        : new Outcome.Found(position, report);
  }

  private Iterator<Outcome> read(Format format, Units units, byte[] head, long end) {
    boolean first = units.position() == 0;
    Optional<Encoding> detected = EncodingDetector.detect(head);
    if (detected.isEmpty()) {
      return first ? binary(head).iterator() : Collections.emptyIterator();
    }
    Encoding encoding = detected.get();
    units.decodeAs(encoding);
    return switch (format) {
      case HTML -> new RecordIterator(units, new WholeCutter(units), first, end, html(encoding));
      case TEXT -> new RecordIterator(units, new WholeCutter(units), first, end, text(encoding));
      case JSON -> new RecordIterator(units, new ElementCutter(units), first, end, json(encoding));
      case JSON_LINES ->
          new RecordIterator(units, new LineCutter(units), first, end, json(encoding));
      case CSV -> rows(units, encoding, CsvDialect.of(encoding.decode(head), fields.text()));
      case TSV -> rows(units, encoding, CsvDialect.of(encoding.decode(head), '\t'));
      case PARQUET, WARC -> throw new IllegalArgumentException("no text: " + format);
    };
  }

  private Iterator<Outcome> rows(Units units, Encoding encoding, CsvDialect dialect) {
    CsvRecords records = new CsvRecords(fields, dialect);
    return new RecordIterator(
        units,
        new RowCutter(units, dialect),
        true,
        Piece.TO_END,
        slice -> one(records.read(slice.position(), encoding.decode(slice.bytes()))));
  }

  private static List<Outcome> one(Outcome outcome) {
    return outcome == null ? List.of() : List.of(outcome);
  }

  private RecordIterator.Parser json(Encoding encoding) {
    return slice -> JsonRecords.read(slice.position(), encoding.decode(slice.bytes()), fields);
  }

  private static RecordIterator.Parser text(Encoding encoding) {
    return slice -> one(PlainText.read(encoding.decode(slice.bytes())));
  }

  private static RecordIterator.Parser html(Encoding encoding) {
    boolean sure = encoding.markBytes() > 0 || encoding.unitBytes() > 1;
    String charset = sure ? encoding.charset().name() : null;
    PageRecords.Origin origin = new PageRecords.Origin(null, charset, null);
    return slice -> List.of(PageRecords.page(0, slice.bytes(), origin));
  }

  /** Objects that span lines, and arrays, are cut in another way than a value a line. */
  private static Format shape(Format format, byte[] head) {
    if (format != Format.JSON) {
      return format;
    }
    Encoding encoding = EncodingDetector.detect(head).orElse(Encoding.of(StandardCharsets.UTF_8));
    String text = encoding.decode(head).replace("\uFEFF", "").stripLeading();
    int lineEnd = text.indexOf('\n');
    String line = lineEnd < 0 ? text : text.substring(0, lineEnd);
    boolean cutOff = lineEnd < 0 && head.length == Encoding.HEAD_BYTES;
    return line.startsWith("{") && (cutOff || line.stripTrailing().endsWith("}"))
        ? Format.JSON_LINES
        : Format.JSON;
  }

  private static List<Outcome> binary(byte[] head) {
    String detail = Signature.of(head).map(kind -> "it looks like " + kind).orElse(null);
    return List.of(new Outcome.Rejected(0, RejectionReason.BINARY_FILE, detail, null));
  }
}
