package org.chorus.model;

import java.util.Optional;

/**
 * A mistake the user can mend: a path, an option, a configuration key, a file of the wrong kind.
 * Ends the program with its message as one line and exit code 2, without a stack trace.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** {@code message} says what is wrong, where, and what to do about it, in one line. */
  public UserError(String message) {
    super(message);
  }

  /** As above; the cause is kept for a debugger but not shown. */
  public UserError(String message, Throwable cause) {
    super(message, cause);
  }

  /** The mistake behind a failure: one that was found inside a Spark task arrives wrapped. */
  public static Optional<UserError> in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserError mistake) {
        return Optional.of(mistake);
      }
    }
    return Optional.empty();
  }
}
