package org.chorus.read;

import java.time.Instant;

/**
 * A version of a report without its text: what deciding between versions needs.
 *
 * @param group versions of different groups have nothing to do with each other
 * @param reportId its identity; for a new one before {@link Versions} decided
 * @param shareableId whether a new one's identity rests on a source id alone
 * @param textHash hash of the raw text; null for one that the store has
 * @param contentHash hash of raw title, text, date and publisher
 * @param publishedAt when it was published; null when unknown
 * @param sourceUri the file it was read from
 * @param position where in that file; {@link #IN_STORE} or {@link #ARCHIVED} for one that the store
 *     has, {@link #SUPERSEDED} for one that it had
 */
public record Version(
    String group,
    String reportId,
    boolean shareableId,
    String textHash,
    String contentHash,
    Instant publishedAt,
    String sourceUri,
    long position) {

  /** A position that says: this one is in the store already. */
  public static final long IN_STORE = -1;

  /** A position that says: this one is in the store's archive, where nothing replaces it. */
  public static final long ARCHIVED = -2;

  /** A position that says: the store had this one, until another took its place. */
  public static final long SUPERSEDED = -3;

  /**
   * The group that a report of the store belongs to beside that of its own id: another version of
   * it may have nothing but its source id, and it may itself be one that was told apart.
   *
   * @return that of its source id; that of its own id when it has none
   */
  public static String groupBySourceId(String reportId, String sourceId) {
    return sourceId == null ? reportId : Identity.ofSourceId(sourceId);
  }

  boolean isNew() {
    return position >= 0;
  }

  boolean isSuperseded() {
    return position == SUPERSEDED;
  }

  boolean isArchived() {
    return position == ARCHIVED;
  }
}
