package org.chorus.read;

/**
 * Rows of separated values (RFC 4180): a line end inside quotes does not end a row. Where a quote
 * is never closed, or some lines on by one that does not end a field, it was none that opens: the
 * row is given up and the next one begins on the next line.
 */
final class RowCutter implements Cutter {
  /** A file with more open quotes than this is cut at every line end, or it would take ages. */
  private static final int MOST_OPEN_QUOTES = 100;

  private static final long NONE = -1;

  private final Units units;
  private final CsvDialect dialect;
  private int openQuotes;

  /** Offset behind the first line end inside the quotes of the field. */
  private long lineEnd;

  RowCutter(Units units, CsvDialect dialect) {
    this.units = units;
    this.dialect = dialect;
  }

  @Override
  public Slice next() {
    units.begin();
    int unit = units.next();
    if (unit < 0) {
      return null;
    }
    boolean fieldBegins = true;
    boolean closed = false;
    lineEnd = NONE;
    while (unit >= 0 && unit != dialect.lineEnd()) {
      // A quote right behind a closing one is a doubled quote: the field goes on.
      boolean quoted = unit == '"' && (fieldBegins || closed) && openQuotes < MOST_OPEN_QUOTES;
      boolean broken = quoted ? !skipQuoted() : closed && goesOn(unit);
      if (broken) {
        openQuotes++;
        Slice slice = units.excerpt(Slice.State.QUOTE_NEVER_CLOSED);
        units.rewind(lineEnd);
        return slice;
      }
      if (lineEnd == units.position()) {
        return units.slice();
      }
      fieldBegins = unit == dialect.separator();
      lineEnd = fieldBegins ? NONE : lineEnd;
      closed = quoted;
      unit = units.next();
    }
    return units.slice();
  }

  private void skipEscaped(int unit) {
    if (unit == '\\' && dialect.escaped()) {
      units.next();
    }
  }

  /** Whether a field of several lines goes on behind the quote that should end it. */
  private boolean goesOn(int unit) {
    return lineEnd != NONE && !units.tooLong() && unit != dialect.separator() && unit != '\r';
  }

  /** Goes behind the closing quote, if there is one within the limit; else behind the line. */
  private boolean skipQuoted() {
    int unit = units.next();
    while (unit >= 0 && unit != '"') {
      skipEscaped(unit);
      if (unit == dialect.lineEnd() && lineEnd == NONE) {
        lineEnd = units.position();
        if (units.tooLong()) {
          return true;
        }
      }
      if (lineEnd != NONE && units.tooLong()) {
        return false;
      }
      unit = units.next();
    }
    return unit >= 0 || units.failure() != null || lineEnd == NONE;
  }
}
