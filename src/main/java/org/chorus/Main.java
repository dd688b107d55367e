package org.chorus;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.chorus.model.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;

/**
 * The command line. Ends with 0 when the work is done, 2 after a mistake of the user (one line says
 * which), 1 after a bug (with a stack trace), 3 when {@code verify} finds damage.
 */
@Command(
    name = "chorus",
    description = "Groups news reports of the same event, across languages.",
    subcommands = {
      RunCommand.class,
      StepCommands.Import.class,
      StepCommands.IdentifyLanguages.class,
      StepCommands.FindCopies.class,
      StepCommands.ExtractKeywords.class,
      StepCommands.ExtractSignals.class,
      StepCommands.Link.class,
      StepCommands.Group.class,
      StepCommands.Publish.class,
      ForgetCommand.class,
      ShowCommand.class,
      ExplainCommand.class,
      ReviewCommand.class,
      VerifyCommand.class,
      WhereCommand.class,
      EvaluateCommand.class,
      EvaluateKeywordsCommand.class,
      TrainCommand.class,
      StageCommand.class,
      CommandLine.HelpCommand.class
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = {
      "  jobs/chorus run --input data/sample/reports --store store",
      "",
      "jobs/chorus itself takes --master MASTER (default local[*]), --deploy-mode client|cluster,",
      "--staging DIR (where deploy mode cluster puts the program; default: staging in the store),",
      "--config FILE, and hands everything after -- to spark-submit. `chorus COMMAND --help` explains",
      "a command.",
      "",
      "Exit codes: 0 done, 1 a bug or a machine that failed, 2 something to mend on your side,",
      "3 verify found a damaged store."
    })
public final class Main implements Runnable {
  private static final int BUG = 1;
  private static final int USER_ERROR = 2;

  /** What {@code verify} ends with when the store is damaged. */
  static final int DAMAGED = 3;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** Runs one command and ends the program with its exit code. */
  public static void main(String[] args) {
    // Hadoop writes numbers into file names with the digits of the default locale.
    Locale.setDefault(Locale.ROOT);
    int code = execute(args);
    SparkSession.getDefaultSession().foreach(session -> stop(session));
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs one command in this process; returns its exit code. */
  static int execute(String... args) {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Main::day)
        .setExecutionExceptionHandler(handler())
        .setParameterExceptionHandler(Main::explain)
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command: chorus --help lists them");
  }

  private static IExecutionExceptionHandler handler() {
    return (exception, command, parsed) -> {
      Optional<UserError> mistake = UserError.in(exception);
      if (mistake.isPresent()) {
        command.getErr().println("chorus: " + mistake.get().getMessage());
        return USER_ERROR;
      }
      exception.printStackTrace(command.getErr());
      return BUG;
    };
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(text + " is no day, as in 2024-11-18");
    }
  }

  private static int explain(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    command.getErr().println("chorus: " + mistake.getMessage().lines().findFirst().orElse(""));
    command
        .getErr()
        .println("`%s --help` says more".formatted(command.getCommandSpec().qualifiedName()));
    return USER_ERROR;
  }

  private static Object stop(SparkSession session) {
    session.stop();
    return null;
  }
}
