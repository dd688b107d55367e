package org.chorus.page;

/**
 * Two parts of an event, or two events, of which it is least sure that they belong together, or
 * apart.
 *
 * @param eventA the event of the one
 * @param eventB that of the other; the same when they are together
 * @param reportA of all compared pairs between them the one that speaks most for one event
 * @param reportB its other report
 * @param reports how many are on the one side, copies left out
 * @param others how many on the other
 * @param mean of the scores between them, as in {@link org.chorus.event.LinkageRule#mean}
 */
public record Doubt(
    String eventA,
    String eventB,
    String reportA,
    String reportB,
    long reports,
    long others,
    long mean) {

  /** Whether they are one event now. */
  public boolean together() {
    return eventA.equals(eventB);
  }
}
