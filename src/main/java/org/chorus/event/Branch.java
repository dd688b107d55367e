package org.chorus.event;

/**
 * A group as it was at one time while its event grew.
 *
 * @param left the part that it was named after, {@link #NONE} for a single report
 * @param right the other part, {@link #NONE} for a single report
 * @param size how many reports it has
 * @param between sum of the scores of the compared pairs between its parts, millionths
 * @param known number of these pairs
 * @param ends the scores of each of its reports' pairs added up, so that of a pair with both ends
 *     in it twice
 * @param degree number of pairs, counted in the same way
 * @param inside sum of the scores of the pairs with both ends in it
 * @param pairsInside number of these pairs
 */
record Branch(
    int left,
    int right,
    int size,
    long between,
    long known,
    long ends,
    long degree,
    long inside,
    long pairsInside) {
  static final int NONE = -1;

  /** A single report, with the sum and number of its pairs. */
  static Branch leaf(long ends, long degree) {
    return new Branch(NONE, NONE, 1, 0, 0, ends, degree, 0, 0);
  }

  /** What two groups make, with the sum and number of the pairs between them. */
  static Branch merged(
      int left, Branch atLeft, int right, Branch atRight, long between, long known) {
    return new Branch(
        left,
        right,
        atLeft.size + atRight.size,
        between,
        known,
        atLeft.ends + atRight.ends,
        atLeft.degree + atRight.degree,
        atLeft.inside + atRight.inside + between,
        atLeft.pairsInside + atRight.pairsInside + known);
  }

  /** Sum of the scores of the compared pairs with one end in it. */
  long sumOut() {
    return ends - 2 * inside;
  }

  /** Number of these pairs. */
  long pairsOut() {
    return degree - 2 * pairsInside;
  }
}
