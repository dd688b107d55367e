package org.chorus.read;

/** The whole file as one record. */
final class WholeCutter implements Cutter {
  private final Units units;
  private boolean done;

  WholeCutter(Units units) {
    this.units = units;
  }

  @Override
  public Slice next() {
    if (done) {
      return null;
    }
    done = true;
    units.begin();
    while (units.next() >= 0 && !units.tooLong()) {
      // All of it.
    }
    return units.slice();
  }

  @Override
  public boolean keepsPart() {
    return true;
  }
}
