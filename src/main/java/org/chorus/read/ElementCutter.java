package org.chorus.read;

/**
 * The elements of a JSON array, or JSON values one after the other, over as many lines as they
 * like.
 */
final class ElementCutter implements Cutter {
  private final Units units;

  ElementCutter(Units units) {
    this.units = units;
  }

  @Override
  public Slice next() {
    int unit;
    do {
      units.begin();
      unit = units.next();
    } while (unit >= 0 && (isSpace(unit) || unit == ',' || unit == '[' || unit == ']'));
    if (unit < 0) {
      return null;
    }
    if (unit == '{') {
      skipObject();
    } else if (unit == '"') {
      skipString();
    } else {
      while (unit >= 0 && !isSpace(unit) && unit != ',' && unit != ']') {
        unit = units.next();
      }
    }
    return units.slice();
  }

  private void skipObject() {
    int depth = 1;
    while (depth > 0) {
      int unit = units.next();
      if (unit < 0) {
        return;
      }
      if (unit == '"') {
        skipString();
      } else if (unit == '{') {
        depth++;
      } else if (unit == '}') {
        depth--;
      }
    }
  }

  private void skipString() {
    int unit = units.next();
    while (unit >= 0 && unit != '"') {
      if (unit == '\\') {
        units.next();
      }
      unit = units.next();
    }
  }

  private static boolean isSpace(int unit) {
    return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
  }
}
