package org.chorus;

import java.util.concurrent.Callable;
import org.chorus.spark.Session;
import org.chorus.spark.Staging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code chorus stage}: what {@code jobs/chorus} does itself before it submits in deploy mode
 * cluster.
 */
@Command(
    name = "stage",
    hidden = true,
    description = "Copies the program and its models to where a cluster sees them.",
    mixinStandardHelpOptions = true)
final class StageCommand implements Callable<Integer> {
  @Option(names = "--home", required = true, paramLabel = "DIR", description = "Where Chorus is.")
  private String home;

  @Option(names = "--jar", required = true, paramLabel = "FILE", description = "The program.")
  private String jar;

  @Option(
      names = "--staging",
      required = true,
      paramLabel = "DIR",
      description = "A folder that every machine of the cluster sees, on any Hadoop file system.")
  private String staging;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine()
        .getOut()
        .println(Staging.copy(Session.hadoopConfiguration(), home, jar, staging));
    return 0;
  }
}
