package org.chorus.config;

import java.io.Serializable;
import java.util.List;

/** {@code review}: what people found out about pairs of reports. */
public record ReviewSettings(List<String> verdicts) implements Serializable {
  private static final int MOST = 10_000;

  public ReviewSettings {
    verdicts = List.copyOf(verdicts);
    Check.range("verdicts", verdicts.size(), 0, MOST);
  }
}
