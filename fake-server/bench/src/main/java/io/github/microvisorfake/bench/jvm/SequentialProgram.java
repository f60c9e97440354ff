package io.github.microvisorfake.bench.jvm;

import io.github.microvisorfake.bench.peer.Peer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * Sends GETs one after the other with a common HTTP client. Arguments: {@code jdk} or {@code
 * apache}, port, authorization. Prints the median seconds of a request.
 */
public final class SequentialProgram {

  private static final int WARM_UP = 5_000;
  private static final int MEASURED = 5_000;

  private SequentialProgram() {}

  /** Sends one request, reads the whole response, and returns its status. */
  private interface Client {
    int get() throws Exception;
  }

  public static void main(String[] args) throws Exception {
    URI uri = URI.create("http://localhost:" + args[1] + Peer.MEMBER);
    Client client = args[0].equals("jdk") ? jdk(uri, args[2]) : apache(uri, args[2]);
    measure(client, WARM_UP);
    System.out.println(measure(client, MEASURED));
    Runtime.getRuntime().halt(0);
  }

  private static double measure(Client client, int times) throws Exception {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      if (client.get() != 200) {
        throw new IllegalStateException("the status is not 200");
      }
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[times / 2] / 1e9;
  }

  private static Client jdk(URI uri, String authorization) {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Authorization", authorization).build();
    return () -> client.send(request, BodyHandlers.ofString()).statusCode();
  }

  private static Client apache(URI uri, String authorization) {
    CloseableHttpClient client = HttpClients.createDefault();
    HttpGet request = new HttpGet(uri);
    request.setHeader("Authorization", authorization);
    return () ->
        client.execute(
            request,
            response -> {
              EntityUtils.consume(response.getEntity());
              return response.getCode();
            });
  }
}
