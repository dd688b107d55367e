package org.chorus.link;

/**
 * Keys of one family with their weights, in a form that is quick to compare and small to send.
 *
 * @param keys 32 bits of their hashes, sorted
 * @param weights one for each key
 * @param forms how the report writes each, parted by line ends
 */
public record Bag(int[] keys, int[] weights, String forms) {

  /** The written form of the key at an index. */
  String form(int index) {
    int start = 0;
    for (int i = 0; i < index; i++) {
      start = forms.indexOf('\n', start) + 1;
    }
    int end = forms.indexOf('\n', start);
    return forms.substring(start, end < 0 ? forms.length() : end);
  }

  boolean isEmpty() {
    return keys.length == 0;
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
