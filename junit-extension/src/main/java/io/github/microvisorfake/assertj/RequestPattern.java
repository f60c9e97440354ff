package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.journal.HttpMethod;
import io.github.microvisorfake.journal.RecordedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The requests that an assertion is about.
 *
 * @param text the method and the path, for messages
 * @param matches whether a request is one of them
 */
record RequestPattern(String text, Predicate<RecordedRequest> matches) {

  private static final int MAX_SHOWN_LENGTH = 200;

  private static final Pattern DEVICE = Pattern.compile("/v1/Devices/([^/]+)(.*)");

  /**
   * Returns the pattern of an account's requests.
   *
   * @throws IllegalArgumentException if no request can have the path
   */
  static RequestPattern of(HttpMethod method, String path) {
    if (!path.startsWith("/") || path.contains("?")) {
      throw new IllegalArgumentException(
          "no request can have the path '"
              + shown(path)
              + "'; a path starts with / and contains no host or query, as in /v1/Secrets");
    }
    Pattern pattern = withWildcards(path);
    return new RequestPattern(
        method + " " + path,
        request -> hasMethod(request, method) && pattern.matcher(request.path()).matches());
  }

  /**
   * Returns the pattern of the requests for a device, by its SID or its unique name.
   *
   * @param path the path below that of the device
   * @throws IllegalArgumentException if no request can have the path
   */
  static RequestPattern ofDevice(FakeDevice device, HttpMethod method, String path) {
    boolean isBelow = path.isEmpty() || (path.startsWith("/") && !path.startsWith("/v1/"));
    if (!isBelow || path.contains("?")) {
      throw new IllegalArgumentException(
          "no request for a device can have the path '"
              + shown(path)
              + "' below that of the device; use one such as /Configs or /Secrets/*, without a query, or an empty one for the device itself");
    }
    Pattern below = withWildcards(path);
    return new RequestPattern(
        method + " " + (path.isEmpty() ? "of the device itself" : path),
        request -> hasMethod(request, method) && isFor(device, request, below));
  }

  private static boolean hasMethod(RecordedRequest request, HttpMethod method) {
    return request.method().equals(method.name());
  }

  /** In a path a plus sign is itself, but some clients send it for a space. */
  private static boolean isFor(FakeDevice device, RecordedRequest request, Pattern below) {
    Matcher path = DEVICE.matcher(request.path());
    return path.matches()
        && below.matcher(path.group(2)).matches()
        && Stream.of(path.group(1).replace("+", "%2B"), path.group(1))
            .flatMap(RequestPattern::decoded)
            .anyMatch(segment -> isNameOf(device, segment));
  }

  private static boolean isNameOf(FakeDevice device, String segment) {
    return segment.equalsIgnoreCase(device.sid())
        || device.uniqueName().equals(Optional.of(segment));
  }

  private static Stream<String> decoded(String segment) {
    try {
      return Stream.of(URLDecoder.decode(segment, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  private static Pattern withWildcards(String path) {
    String[] parts = path.split("\\*", -1);
    return Pattern.compile(
        Stream.of(parts).map(Pattern::quote).collect(Collectors.joining("[^/]*")));
  }

  /** Does not show a long text, which is no path and may be a secret. */
  private static String shown(String path) {
    return path.length() > MAX_SHOWN_LENGTH
        ? "(" + path.length() + " characters)"
        : VisibleText.of(path);
  }
}
