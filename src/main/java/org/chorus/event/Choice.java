package org.chorus.event;

/**
 * The other group that a group would best be merged with.
 *
 * @param group the one that chooses
 * @param size how many reports it has
 * @param other the one that is chosen
 * @param otherSize how many reports that has
 * @param gain weighted sum of the scores between them, above 0
 * @param weight what it is to be divided by
 */
public record Choice(String group, int size, String other, int otherSize, long gain, long weight) {

  /** The better of two choices of one group; among equals the group with the smaller id. */
  public static Choice better(Choice one, Choice another) {
    int order = LinkageRule.compareMeans(one.gain, one.weight, another.gain, another.weight);
    return order > 0 || (order == 0 && one.other.compareTo(another.other) <= 0) ? one : another;
  }
}
