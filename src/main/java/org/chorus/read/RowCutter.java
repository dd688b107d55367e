package org.chorus.read;

/**
 * Rows of separated values (RFC 4180): a line end inside quotes does not end a row. Where a quote
 * is never closed, the row is given up and the next one begins on the next line.
 */
final class RowCutter implements Cutter {
  /** A file with more open quotes than this is cut at every line end, or it would take ages. */
  private static final int MOST_OPEN_QUOTES = 100;

  private final Units units;
  private final char separator;
  private int openQuotes;

  RowCutter(Units units, char separator) {
    this.units = units;
    this.separator = separator;
  }

  @Override
  public Slice next() {
    units.begin();
    int unit = units.next();
    if (unit < 0) {
      return null;
    }
    boolean fieldBegins = true;
    while (unit >= 0 && unit != '\n') {
      boolean quoted = unit == '"' && fieldBegins && openQuotes < MOST_OPEN_QUOTES;
      if (quoted) {
        long lineEnd = skipQuoted();
        if (lineEnd >= 0) {
          openQuotes++;
          Slice broken = units.excerpt(Slice.State.QUOTE_NEVER_CLOSED);
          units.rewind(lineEnd);
          return broken;
        }
      }
      // A quote right behind a closing one is a doubled quote: the field goes on.
      fieldBegins = unit == separator || quoted;
      unit = units.next();
    }
    return units.slice();
  }

  /**
   * Goes behind the closing quote. When there is none within the limit, gives the offset behind the
   * first line end inside the quotes, else -1.
   */
  private long skipQuoted() {
    long lineEnd = -1;
    int unit = units.next();
    while (unit >= 0 && unit != '"') {
      if (unit == '\n' && lineEnd < 0 && !units.tooLong()) {
        lineEnd = units.position();
      }
      if (lineEnd >= 0 && units.tooLong()) {
        return lineEnd;
      }
      unit = units.next();
    }
    return unit < 0 && units.failure() == null ? lineEnd : -1;
  }
}
