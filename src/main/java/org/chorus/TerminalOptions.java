package org.chorus;

import org.chorus.job.ShowEvents;
import picocli.CommandLine.Option;

/** How wide tables may be. */
final class TerminalOptions {
  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      defaultValue = "${env:COLUMNS:-" + ShowEvents.DEFAULT_WIDTH + "}",
      description = "Columns of the terminal. Default: $COLUMNS, else 120.")
  private int width;

  int width() {
    return width;
  }
}
