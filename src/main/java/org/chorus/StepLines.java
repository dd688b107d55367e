package org.chorus;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.chorus.model.RunStep;

/** A line per step: its name, the rows of its table, the seconds it took. */
final class StepLines {
  private StepLines() {}

  static Consumer<RunStep> to(PrintWriter out, boolean quiet) {
    return step -> {
      if (!quiet) {
        out.println(line(step));
      }
    };
  }

  private static String line(RunStep step) {
    return String.format(
        Locale.ROOT, "%-20s %,12d rows %8.1f s", step.step(), step.rows(), step.seconds());
  }
}
