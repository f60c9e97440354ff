package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Body;
import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Target;
import io.github.microvisorfake.internal.store.SearchedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts of a request that are searched for secrets. */
final class RequestTexts {

  private static final String VALUE = "Value";

  private final Request request;
  private final boolean storesSecret;
  private final String prefix;
  private final List<SearchedText> head = new ArrayList<>();
  private final List<SearchedText> body = new ArrayList<>();

  private RequestTexts(Request request, boolean storesSecret, String prefix) {
    this.request = request;
    this.storesSecret = storesSecret;
    this.prefix = prefix;
  }

  /**
   * Returns the texts of a request.
   *
   * @param storesSecret whether the parameter {@code Value} is left out
   * @param prefix the beginning of each place
   */
  static Stream<SearchedText> of(Request request, boolean storesSecret, String prefix) {
    RequestTexts texts = new RequestTexts(request, storesSecret, prefix);
    texts.addHead();
    texts.addBody();
    return Stream.concat(texts.head.stream(), texts.body.stream());
  }

  private void addHead() {
    Target target = request.target();
    addToHead("method", "", request.method());
    target.origin().ifPresent(origin -> addToHead("host", "", origin.authority()));
    addToHead("path", "", target.path());
    addToHead("query", "", target.query());
    request
        .headers()
        .forEach(
            (name, value) -> {
              addToHead("header name", "", name.toString());
              addToHead("header", name.toString(), value);
            });
  }

  private void addToHead(String place, String name, String received) {
    head.add(new SearchedText(prefix + place, name, received));
  }

  /** A body that is no form is searched as a whole, unless it may be the secret to store. */
  private void addBody() {
    try {
      addForm(request.body());
    } catch (MalformedTextException noForm) {
      body.clear();
      addWhole();
    }
  }

  private void addForm(Body form) throws MalformedTextException {
    if (request.hasIgnoredBody()) {
      addWhole();
    } else if (request.hasMultipartForm()) {
      Form fields = request.form();
      fields.names().forEach(name -> addField(name, fields.get(name).orElse("")));
    } else {
      Form.readPairs(form, this::addField);
    }
  }

  private void addWhole() {
    if (!storesSecret) {
      body.add(new SearchedText(prefix + "body", "", request.body().raw()));
    }
  }

  private void addField(String name, String value) {
    body.add(SearchedText.of(prefix + "form name", "", name));
    if (!storesSecret || !name.equalsIgnoreCase(VALUE)) {
      body.add(SearchedText.of(prefix + "form", name, value));
    }
  }
}
