package io.github.microvisorfake.internal.arrange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.Path;
import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Directory;
import io.github.microvisorfake.internal.store.Named;
import io.github.microvisorfake.internal.text.PathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The path of a request, to find out whether it is one that a test means. Each of the ways in which
 * the service may interpret it counts, and a device or an app counts under both of its names.
 *
 * @param interpretations the decoded segments of each interpretation
 */
public record RequestedPath(List<List<String>> interpretations) {

  /** The slash at the end of this list's path is optional. */
  private static final List<String> PUBLIC_KEYS = List.of("v1", "Credentials", "PublicKeys", "");

  /** The index of the SID or the unique name in the paths of devices and apps. */
  private static final int NAME_INDEX = 2;

  /** Returns a path as received. */
  public static RequestedPath of(Path path) {
    Stream<Path> paths = path.endsInJson() ? Stream.of(path, path.withoutJson()) : Stream.of(path);
    return new RequestedPath(
        paths
            .flatMap(each -> Stream.of(Plus.values()).flatMap(plus -> decoded(each, plus)))
            .distinct()
            .toList());
  }

  /** Returns the path of a recorded request, which is encoded except for raw non-ASCII text. */
  public static RequestedPath ofRecorded(String path) {
    return of(Path.of(new String(path.getBytes(UTF_8), ISO_8859_1)));
  }

  private static Stream<List<String>> decoded(Path path, Plus plus) {
    try {
      List<String> segments = path.decode(plus);
      return Stream.of(
          segments.equals(PUBLIC_KEYS) ? segments.subList(0, segments.size() - 1) : segments);
    } catch (MalformedTextException e) {
      return Stream.empty();
    }
  }

  /** Returns whether the path matches a pattern in an account, whose lock is held. */
  public boolean matches(PathPattern pattern, AccountState account) {
    return interpretations.stream().anyMatch(segments -> pattern.matches(names(segments, account)));
  }

  /** Returns whether the path is that of a device or below it. The account's lock is held. */
  public boolean isOfDevice(String sidOrName, AccountState account) {
    return interpretations.stream()
        .filter(segments -> segments.size() > NAME_INDEX && segments.get(1).equals("Devices"))
        .flatMap(segments -> names(segments, account).get(NAME_INDEX).stream())
        .anyMatch(name -> name.equals(sidOrName) || account.devices().kind().same(sidOrName, name));
  }

  private static List<List<String>> names(List<String> segments, AccountState account) {
    List<List<String>> names = new ArrayList<>(segments.size());
    for (int i = 0; i < segments.size(); i++) {
      names.add(
          i == NAME_INDEX
              ? names(segments.get(1), segments.get(i), account)
              : List.of(segments.get(i)));
    }
    return names;
  }

  private static List<String> names(String collection, String sent, AccountState account) {
    return switch (collection) {
      case "Devices" -> names(sent, account.devices());
      case "Apps" -> names(sent, account.apps());
      default -> List.of(sent);
    };
  }

  private static List<String> names(String sent, Directory<? extends Named> directory) {
    return directory
        .find(sent)
        .map(
            found ->
                Stream.concat(Stream.of(sent, found.sid()), found.uniqueName().stream()).toList())
        .orElse(List.of(sent));
  }
}
