package org.chorus.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who writes to a store, as its lock file says.
 *
 * @param token tells this holder from every other
 * @param command what it does
 * @param host where it runs: the name of the machine and, on Linux, of the process namespace, as
 *     containers that share a name do not share their processes
 * @param process its process there
 * @param processStarted when that process began: a number of a dead process may be given again;
 *     empty where the system does not say
 * @param heartbeat when it last said that it is alive
 */
record LockHolder(
    String token,
    String command,
    String host,
    long process,
    String processStarted,
    Instant heartbeat) {
  /** A holder that has not said for so long that it is alive is taken for dead. */
  static final Duration SILENCE = Duration.ofMinutes(10);

  private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");

  /** This process. */
  static LockHolder here(String command) {
    ProcessHandle self = ProcessHandle.current();
    return new LockHolder(
        UUID.randomUUID().toString(),
        command,
        thisHost(),
        self.pid(),
        started(self),
        Instant.now());
  }

  LockHolder at(Instant now) {
    return new LockHolder(token, command, host, process, processStarted, now);
  }

  /** Whether it can't be writing any more. */
  boolean isStale(Instant now) {
    return isDead() || heartbeat.plus(SILENCE).isBefore(now);
  }

  private boolean isDead() {
    if (!host.equals(thisHost())) {
      return false;
    }
    Optional<ProcessHandle> running = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
    return running.isEmpty()
        || (!processStarted.isEmpty() && !processStarted.equals(started(running.get())));
  }

  /** The content of the lock file. */
  String render() {
    return "command: %s%nhost: %s%nprocess: %d%nprocess-started: %s%nheartbeat: %s%ntoken: %s%n"
        .formatted(command, host, process, processStarted, heartbeat, token)
        .replace(System.lineSeparator(), "\n");
  }

  /** Reads a lock file; nothing when a writer was stopped before it had written it. */
  static Optional<LockHolder> parse(String text) {
    Map<String, String> fields = new HashMap<>();
    text.lines()
        .map(line -> line.split(": ?", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> fields.put(parts[0], parts[1]));
    try {
      return Optional.of(
          new LockHolder(
              fields.getOrDefault("token", ""),
              fields.getOrDefault("command", ""),
              fields.getOrDefault("host", ""),
              Long.parseLong(fields.getOrDefault("process", "")),
              fields.getOrDefault("process-started", ""),
              Instant.parse(fields.getOrDefault("heartbeat", ""))));
    } catch (NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  private static String thisHost() {
    String name;
    try {
      name = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      name = "unknown";
    }
    try {
      return name + " " + Files.readSymbolicLink(NAMESPACE);
    } catch (IOException | UnsupportedOperationException e) {
      return name;
    }
  }
}
