package org.chorus;

import org.chorus.job.Plan;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"chorus " + Plan.currentVersion()};
  }
}
