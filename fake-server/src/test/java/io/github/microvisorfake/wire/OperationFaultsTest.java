package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.internal.api.TestRoutes;
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

/**
 * Tests every operation, with and without updates allowed, with every fault and every combination
 * of two faults.
 */
class OperationFaultsTest {

  private static MicrovisorServer server;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start();
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  /** Returns all operations, each with and without updates allowed if that makes a difference. */
  static Stream<Arguments> operations() {
    return Operation.all().stream()
        .flatMap(
            operation ->
                Stream.of(false, true)
                    .filter(updates -> !updates || operation.kind().isEntry())
                    .map(updates -> Arguments.of(operation, updates)));
  }

  @Test
  void coversEveryOperationOfTheRoutes() {
    assertThat(Operation.all().stream().map(Operation::toString))
        .containsExactlyInAnyOrderElementsOf(
            TestRoutes.create().rows().stream().map(String::valueOf).toList());
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void validRequestSucceedsIfTheOperationIsAllowed(Operation operation, boolean updates)
      throws IOException {
    assertThat(send(new RequestBuilder(operation, TwoAccounts.on(server, updates)), updates))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void apiKeyAuthenticatesEveryOperation(Operation operation, boolean updates) throws IOException {
    RequestBuilder request = new RequestBuilder(operation, TwoAccounts.on(server, updates));
    request.authorize(request.accounts.apiKey().sid(), request.accounts.apiKey().secret());

    assertThat(send(request, updates)).isEmpty();
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void operationIsAvailableAtItsOwnHost(Operation operation, boolean updates) throws IOException {
    RequestBuilder request = new RequestBuilder(operation, TwoAccounts.on(server, updates));
    request.host = operation.host();

    assertThat(send(request, updates)).isEmpty();
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void everyFaultIsReportedAndChangesNothing(Operation operation, boolean updates)
      throws IOException {
    assertThat(problems(operation, updates, eachFault(operation))).isEmpty();
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void firstOfTwoFaultsIsReported(Operation operation, boolean updates) throws IOException {
    assertThat(problems(operation, updates, eachPairOfFaults(operation))).isEmpty();
  }

  private static List<List<RequestFault>> eachFault(Operation operation) {
    return faults(operation).map(List::of).toList();
  }

  private static List<List<RequestFault>> eachPairOfFaults(Operation operation) {
    return faults(operation)
        .flatMap(
            one ->
                faults(operation)
                    .filter(
                        other -> one.compareTo(other) < 0 && one.part.isCompatibleWith(other.part))
                    .map(other -> List.of(one, other)))
        .toList();
  }

  private static Stream<RequestFault> faults(Operation operation) {
    return Stream.of(RequestFault.values()).filter(fault -> fault.appliesTo(operation));
  }

  /** Returns the problems of the response to a valid request. */
  private static List<String> send(RequestBuilder request, boolean updates) throws IOException {
    try (PersistentConnection connection =
        new PersistentConnection(new RawHttpClient(request.accounts.caller()))) {
      ReceivedResponse response = connection.send(request.bytes());
      return request.operation.isAllowed(updates)
          ? problems(response, request.operation.action().success)
          : problems(response, ExpectedError.methodNotAllowed(), request.operation.allow(updates));
    }
  }

  /** Returns all problems, one line each, so that one problem does not hide the others. */
  private static List<String> problems(
      Operation operation, boolean updates, List<List<RequestFault>> combinations)
      throws IOException {
    TwoAccounts accounts = TwoAccounts.on(server, updates);
    List<Object> before = accounts.contents();
    List<String> problems = new ArrayList<>();
    try (PersistentConnection connection =
        new PersistentConnection(new RawHttpClient(accounts.caller()))) {
      for (List<RequestFault> faults : combinations) {
        RequestBuilder request = new RequestBuilder(operation, accounts);
        faults.forEach(fault -> fault.applyTo(request));
        ExpectedError error = expected(updates, faults.get(0), request);
        problems(connection.send(request.bytes()), error, operation.allow(updates))
            .forEach(problem -> problems.add("%s: %s: %s".formatted(faults, request, problem)));
      }
    }
    assertThat(accounts.contents()).as("nothing was changed").isEqualTo(before);
    return problems;
  }

  /** An operation that is not allowed returns 405 unless an earlier check fails. */
  private static ExpectedError expected(
      boolean updates, RequestFault first, RequestBuilder request) {
    boolean atMethodOrLater = first.compareTo(RequestFault.WRONG_METHOD) >= 0;
    return atMethodOrLater && !request.operation.isAllowed(updates)
        ? ExpectedError.methodNotAllowed()
        : first.expectedError(request);
  }

  private static List<String> problems(ReceivedResponse response, int success) {
    List<String> problems = new ArrayList<>();
    compare("status", response.status(), success, problems);
    compare("explanation", response.explanation(), "", problems);
    compare("emptiness", response.body().isEmpty(), success == 204, problems);
    return problems;
  }

  private static List<String> problems(
      ReceivedResponse response, ExpectedError expected, String allow) {
    List<String> problems = new ArrayList<>();
    compare("status", response.status(), expected.status(), problems);
    compare("body", response.body(), expected.body(), problems);
    String challenge = expected.status() == 401 ? "Basic realm=\"Twilio API\"" : "";
    compare("challenge", response.header("WWW-Authenticate").orElse(""), challenge, problems);
    String methods = expected.status() == 405 ? allow : "";
    compare("Allow", response.header("Allow").orElse(""), methods, problems);
    compare("type", response.header("Content-Type").orElse(""), "application/json", problems);
    if (!response.explanation().matches("[!-~][ -~]{9,1022}[!-~]")) {
      problems.add("explanation was '" + response.explanation() + "'");
    }
    compare("leak", response.explanation().contains(TwoAccounts.CANARY), false, problems);
    return problems;
  }

  private static void compare(String what, Object actual, Object expected, List<String> problems) {
    if (!actual.equals(expected)) {
      problems.add("%s was %s instead of %s".formatted(what, actual, expected));
    }
  }
}
