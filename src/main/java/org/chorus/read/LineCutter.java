package org.chorus.read;

/** A record a line. */
final class LineCutter implements Cutter {
  private final Units units;

  LineCutter(Units units) {
    this.units = units;
  }

  @Override
  public Slice next() {
    units.begin();
    int unit = units.next();
    if (unit < 0) {
      return null;
    }
    while (unit >= 0 && unit != '\n') {
      unit = units.next();
    }
    return units.slice();
  }
}
