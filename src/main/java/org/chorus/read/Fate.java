package org.chorus.read;

/**
 * What becomes of a version that is not simply a new report.
 *
 * @param sourceUri the file it was read from
 * @param position where in that file; {@link Version#IN_STORE} or {@link Version#ARCHIVED} for one
 *     that the store has
 * @param givenId its identity before
 * @param reportId its identity from now on
 * @param kind one of the words below
 * @param replacedBy content hash of the version that stands instead, of one that is corrected the
 *     hash of what came last; null for others, and for what came last of one that is archived
 */
public record Fate(
    String sourceUri,
    long position,
    String givenId,
    String reportId,
    String kind,
    String replacedBy) {
  /** A new report, told apart from others with the same source id. */
  public static final String NEW = "new";

  /** The same content is there already. */
  public static final String REPEAT = "repeat";

  /** Stands in the place of a version that the store had. */
  public static final String REVISION = "revision";

  /** Lost against another version of its batch. */
  public static final String LOST = "lost";

  /** Was in the store, and is replaced. */
  public static final String REPLACED = "replaced";

  /** Is archived and stands, though another version came. */
  public static final String CORRECTED = "corrected";
}
