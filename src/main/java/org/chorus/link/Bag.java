package org.chorus.link;

import java.io.Serializable;

/**
 * Keys of one family with their weights, in a form that is quick to compare and small to send.
 *
 * @param keys 32 bits of their hashes, sorted
 * @param weights one for each key
 * @param forms how the report writes each, parted by line ends
 * @param ends where in {@code forms} each of them ends
 */
public record Bag(int[] keys, int[] weights, String forms, int[] ends) implements Serializable {

  /** The written form of the key at an index. */
  String form(int index) {
    return forms.substring(index == 0 ? 0 : ends[index - 1] + 1, ends[index]);
  }

  boolean isEmpty() {
    return keys.length == 0;
  }

  /** Sum of the products of the weights of the keys that both have. */
  static long dot(Bag a, Bag b) {
    long sum = 0;
    for (int i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
      int left = a.keys[i];
      int right = b.keys[j];
      if (left == right) {
        sum += (long) a.weights[i++] * b.weights[j++];
      } else {
        i += left < right ? 1 : 0;
        j += left < right ? 0 : 1;
      }
    }
    return sum;
  }

  /** Called for each key that two bags share. */
  interface Shared {
    void accept(int indexA, int indexB);
  }

  /** Calls {@code shared} for the keys that both have, in their order. */
  static void intersect(Bag a, Bag b, Shared shared) {
    int i = 0;
    int j = 0;
    while (i < a.keys.length && j < b.keys.length) {
      if (a.keys[i] < b.keys[j]) {
        i++;
      } else if (a.keys[i] > b.keys[j]) {
        j++;
      } else {
        shared.accept(i++, j++);
      }
    }
  }
}
