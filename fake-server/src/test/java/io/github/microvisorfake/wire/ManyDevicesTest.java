package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account with thousands of devices. */
class ManyDevicesTest extends AbstractServerTest {

  private static final int DEVICES = 5_000;

  @BeforeEach
  void addDevices() {
    IntStream.range(0, DEVICES).forEach(i -> account.addDevice(name(i)));
  }

  private static String name(int i) {
    return "device-" + i;
  }

  @Test
  void findsEachDeviceByName() throws IOException {
    try (PersistentConnection connection = new PersistentConnection(client)) {
      for (int i = 0; i < DEVICES; i += 499) {
        JsonNode shown = connection.get("/v1/Devices/" + name(i)).json();

        assertThat(shown.path("unique_name").asText()).isEqualTo(name(i));
      }
    }
  }

  @Test
  void pagesListEachDeviceOnceOldestFirst() throws IOException {
    List<String> listed = new ArrayList<>();
    try (PersistentConnection connection = new PersistentConnection(client)) {
      String next = "/v1/Devices?PageSize=1000";
      while (!next.isEmpty()) {
        JsonNode page = connection.get(next).json();
        page.path("devices").forEach(device -> listed.add(device.path("unique_name").asText()));
        String url = page.path("meta").path("next_page_url").asText("");
        next = url.isEmpty() || url.equals("null") ? "" : relative(url);
      }
    }

    assertThat(listed).isEqualTo(IntStream.range(0, DEVICES).mapToObj(i -> name(i)).toList());
  }

  private static String relative(String url) {
    URI uri = URI.create(url);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
