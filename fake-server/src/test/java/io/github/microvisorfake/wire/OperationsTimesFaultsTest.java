package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.internal.api.PageTokens;
import io.github.microvisorfake.internal.api.Routes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, with and without updates, under every fault and every two of them. */
class OperationsTimesFaultsTest {

  private static MicrovisorServer server;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start();
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  /** All operations, each with and without updates if that makes a difference. */
  static Stream<Arguments> operations() {
    return Operation.all().stream()
        .flatMap(
            operation ->
                Stream.of(false, true)
                    .filter(updates -> !updates || operation.kind().isEntry())
                    .map(updates -> Arguments.of(operation, updates)));
  }

  @Test
  void theWalkVisitsEveryOperationThatThereIs() {
    assertThat(Operation.all().stream().map(Operation::toString))
        .containsExactlyInAnyOrderElementsOf(
            new Routes(new PageTokens(new byte[32])).rows().stream().map(String::valueOf).toList());
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void withoutAFaultItSucceedsIfItIsOffered(Operation operation, boolean updates)
      throws IOException {
    assertThat(send(new Draft(operation, Scene.on(server, updates)), updates)).isEmpty();
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void anApiKeyDoesAsWell(Operation operation, boolean updates) throws IOException {
    Draft draft = new Draft(operation, Scene.on(server, updates));
    draft.authorize(draft.scene.apiKey().sid(), draft.scene.apiKey().secret());

    assertThat(send(draft, updates)).isEmpty();
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void theHostThatHasItDoesAsWell(Operation operation, boolean updates) throws IOException {
    Draft draft = new Draft(operation, Scene.on(server, updates));
    draft.host = operation.host();

    assertThat(send(draft, updates)).isEmpty();
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void eachFaultIsToldAndChangesNothing(Operation operation, boolean updates) throws IOException {
    assertThat(mistakes(operation, updates, singles(operation))).isEmpty();
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void ofTwoFaultsTheFirstInOrderIsTold(Operation operation, boolean updates) throws IOException {
    assertThat(mistakes(operation, updates, pairs(operation))).isEmpty();
  }

  private static List<List<Fault>> singles(Operation operation) {
    return faults(operation).map(List::of).toList();
  }

  private static List<List<Fault>> pairs(Operation operation) {
    return faults(operation)
        .flatMap(
            one ->
                faults(operation)
                    .filter(other -> one.compareTo(other) < 0 && one.part.goesWith(other.part))
                    .map(other -> List.of(one, other)))
        .toList();
  }

  private static Stream<Fault> faults(Operation operation) {
    return Stream.of(Fault.values()).filter(fault -> fault.appliesTo(operation));
  }

  /** The mistakes in the answer to a faultless request. */
  private static List<String> send(Draft draft, boolean updates) throws IOException {
    try (KeptConnection connection = new KeptConnection(new Wire(draft.scene.caller()))) {
      Answer answer = connection.send(draft.bytes());
      return draft.operation.isOffered(updates)
          ? mistakes(answer, draft.operation.action().success)
          : mistakes(answer, Refused.methodNotAllowed(), draft.operation.allow(updates));
    }
  }

  /** What is not as it should be, a line each, so that one mistake does not hide the others. */
  private static List<String> mistakes(
      Operation operation, boolean updates, List<List<Fault>> combinations) throws IOException {
    Scene scene = Scene.on(server, updates);
    List<Object> before = scene.contents();
    List<String> mistakes = new ArrayList<>();
    try (KeptConnection connection = new KeptConnection(new Wire(scene.caller()))) {
      for (List<Fault> faults : combinations) {
        Draft draft = new Draft(operation, scene);
        faults.forEach(fault -> fault.spoil(draft));
        Refused refused = expected(updates, faults.get(0), draft);
        mistakes(connection.send(draft.bytes()), refused, operation.allow(updates))
            .forEach(mistake -> mistakes.add("%s: %s: %s".formatted(faults, draft, mistake)));
      }
    }
    assertThat(scene.contents()).as("nothing was changed").isEqualTo(before);
    return mistakes;
  }

  /** An operation that is not offered is 405, unless something before that is wrong. */
  private static Refused expected(boolean updates, Fault first, Draft draft) {
    boolean atMethodOrLater = first.compareTo(Fault.WRONG_METHOD) >= 0;
    return atMethodOrLater && !draft.operation.isOffered(updates)
        ? Refused.methodNotAllowed()
        : first.tells(draft);
  }

  private static List<String> mistakes(Answer answer, int success) {
    List<String> mistakes = new ArrayList<>();
    compare("status", answer.status(), success, mistakes);
    compare("explanation", answer.explanation(), "", mistakes);
    compare("emptiness", answer.body().isEmpty(), success == 204, mistakes);
    return mistakes;
  }

  private static List<String> mistakes(Answer answer, Refused expected, String allow) {
    List<String> mistakes = new ArrayList<>();
    compare("status", answer.status(), expected.status(), mistakes);
    compare("body", answer.body(), expected.body(), mistakes);
    String challenge = expected.status() == 401 ? "Basic realm=\"Twilio API\"" : "";
    compare("challenge", answer.header("WWW-Authenticate").orElse(""), challenge, mistakes);
    String methods = expected.status() == 405 ? allow : "";
    compare("Allow", answer.header("Allow").orElse(""), methods, mistakes);
    compare("type", answer.header("Content-Type").orElse(""), "application/json", mistakes);
    if (!answer.explanation().matches("[!-~][ -~]{9,1022}[!-~]")) {
      mistakes.add("explanation was '" + answer.explanation() + "'");
    }
    compare("leak", answer.explanation().contains(Scene.CANARY), false, mistakes);
    return mistakes;
  }

  private static void compare(String what, Object actual, Object expected, List<String> mistakes) {
    if (!actual.equals(expected)) {
      mistakes.add("%s was %s and not %s".formatted(what, actual, expected));
    }
  }
}
