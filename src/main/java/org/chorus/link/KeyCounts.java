package org.chorus.link;

import java.io.Serializable;

/** A map from 64-bit keys to counts in two flat arrays: 12 bytes an entry, at most half full. */
final class KeyCounts implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SMALLEST = 1 << 8;

  private long[] keys = new long[SMALLEST];
  private int[] counts = new int[SMALLEST];
  private int size;

  /** Adds to the count of {@code key}, which is not 0. */
  void add(long key, int count) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    counts[slot] += count;
  }

  /** The count of {@code key}, 0 when it was never added. */
  int get(long key) {
    int slot = slot(key);
    return keys[slot] == key ? counts[slot] : 0;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
