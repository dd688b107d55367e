package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a program meets that is cut off from the network: the only name that resolves is this
 * machine's, and every proxy turns away who comes to it, but remembers him.
 */
final class CutOffNetwork implements AutoCloseable {
  private static final int CONNECTIONS_WAITING = 50;
  private static final int REQUEST_BYTES = 200;

  private final ServerSocket proxy;
  private final Path names;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Keeps its files in {@code folder}, whose path has no blanks. */
  CutOffNetwork(Path folder) throws IOException {
    proxy = new ServerSocket(0, CONNECTIONS_WAITING, InetAddress.getLoopbackAddress());
    names = folder.resolve("names");
    Files.writeString(
        names, "127.0.0.1 localhost " + InetAddress.getLocalHost().getHostName() + "\n");
    Thread door = new Thread(this::turnAway, "proxy that refuses");
    door.setDaemon(true);
    door.start();
  }

  /** What a Java program has to be started with. */
  String javaOptions() {
    String host = "Host=127.0.0.1 -D";
    String port = "Port=" + proxy.getLocalPort();
    StringBuilder options = new StringBuilder("-Djdk.net.hosts.file=" + names);
    for (String kind : List.of("http.proxy", "https.proxy", "socksProxy")) {
      options.append(" -D").append(kind).append(host).append(kind).append(port);
    }
    return options.toString();
  }

  /** What was asked of the proxies. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void turnAway() {
    while (!proxy.isClosed()) {
      try (Socket caller = proxy.accept()) {
        byte[] request = new byte[REQUEST_BYTES];
        int read = caller.getInputStream().read(request);
        requests.add(new String(request, 0, Math.max(0, read), StandardCharsets.ISO_8859_1));
      } catch (SocketException e) {
        assertThat(proxy.isClosed()).as(e.getMessage()).isTrue();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
  }
}
