package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.http.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Explains parameters that an operation ignores but that were probably meant for it. Twilio ignores
 * them silently, so a client does not notice the mistake.
 *
 * <p>There is at most one note for each parameter of the operation and part of the request.
 */
final class IgnoredParameters {

  /** The name of {@code TargetApp} until May 2022 (documented). */
  private static final String FORMER_TARGET_APP = "AppSid";

  private final Host host;
  private final List<String> notes = new ArrayList<>();

  private IgnoredParameters(Host host) {
    this.host = host;
  }

  /** Returns the notes about ignored parameters of a request. */
  static List<String> notes(Route<?> route, Host host, Form query, Form form) {
    if (query.isEmpty() && form.isEmpty()) {
      return List.of();
    }
    IgnoredParameters ignored = new IgnoredParameters(host);
    route.queryParameters().forEach(name -> ignored.checkQuery(name, query.names()));
    for (Parameter parameter : route.formParameters()) {
      ignored.checkForm(parameter, form);
      ignored.checkQueryOfPost(parameter, query);
    }
    return ignored.notes;
  }

  private void checkQuery(String name, Set<String> sent) {
    for (String other : sent) {
      if (other.equalsIgnoreCase(name) && !other.equals(name)) {
        notes.add(inAnotherCase("query", other, name));
        return;
      }
    }
  }

  private void checkForm(Parameter parameter, Form form) {
    String read = parameter.nameSent(form, host);
    for (String sent : form.names()) {
      if (sent.equalsIgnoreCase(read) && !sent.equals(read)) {
        notes.add(inAnotherCase("form", sent, parameter.name()));
        break;
      }
    }
    if (parameter.equals(Parameter.TARGET_APP) && form.has(FORMER_TARGET_APP)) {
      notes.add(
          format(
              "%s, the name of TargetApp until May 2022, was ignored; send TargetApp",
              FORMER_TARGET_APP));
    }
  }

  private static String inAnotherCase(String part, String sent, String name) {
    return format(
        "the %s parameter '%s' was ignored because names are case-sensitive; send only '%s'",
        part, sent, name);
  }

  private void checkQueryOfPost(Parameter parameter, Form query) {
    for (String sent : query.names()) {
      if (parameter.isNamed(sent, host)) {
        notes.add(
            format(
                "%s in the query was ignored because a POST reads it from the body only; send it in the body",
                sent));
        return;
      }
    }
  }
}
