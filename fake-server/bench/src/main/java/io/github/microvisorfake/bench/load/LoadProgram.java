package io.github.microvisorfake.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.bench.peer.Peer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends requests on 16 persistent connections, in a process of its own.
 *
 * <p>Arguments: port, authorization, {@code get} or {@code post}. Each line of standard input has
 * the seconds to send for and the minimum number of requests, separated by a space. For each line
 * the program prints the number of requests and the seconds that they took, separated by a tab.
 */
public final class LoadProgram {

  private static final int CONNECTIONS = 16;

  private LoadProgram() {}

  public static void main(String[] args) throws IOException {
    Requests requests = new Requests(args[1]);
    boolean post = args[2].equals("post");
    byte[] request = post ? requests.post(0) : requests.get(Peer.MEMBER);
    List<PersistentConnection> connections = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      connections.add(PersistentConnection.open(Integer.parseInt(args[0])));
    }
    try (Load load = Load.of(request, connections)) {
      BufferedReader in = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] amount = line.split(" ");
        Load.Sent sent = load.run(Double.parseDouble(amount[0]), Long.parseLong(amount[1]));
        System.out.println(sent.requests() + "\t" + sent.seconds());
      }
    }
  }
}
