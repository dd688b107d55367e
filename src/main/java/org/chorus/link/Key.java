package org.chorus.link;

/** Keys as 64-bit hashes, the same in every JVM. */
final class Key {
  private static final long PRIME = 0x100000001B3L;

  private Key() {}

  /** FNV-1a over the characters, then mixed so that every bit counts. Never 0. */
  static long hash(Family family, String language, String key) {
    long hash = 0xCBF29CE484222325L;
    hash = (hash ^ family.mark()) * PRIME;
    hash = add(hash, family == Family.TERMS ? language : "");
    hash = (hash ^ 0x1F) * PRIME;
    hash = mix(add(hash, key));
    return hash == 0 ? 1 : hash;
  }

  /** The same for a whole number, such as a gram. */
  static long hash(Family family, int key) {
    long hash = mix(((long) family.mark() << 32 | key) + 0x9E3779B97F4A7C15L);
    return hash == 0 ? 1 : hash;
  }

  private static long add(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** The finaliser of MurmurHash3. */
  private static long mix(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }
}
