package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.http.Request;

/** Explains why an upload has no file. */
final class MissingFile {

  private static final String REMEDY =
      "send multipart/form-data with the zip archive as the part File (curl -F File=@app.zip)";

  private MissingFile() {}

  static String explain(Call call) {
    Request request = call.request();
    if (request.body().isEmpty()) {
      return "the body is empty; " + REMEDY;
    }
    if (request.body().file().isPresent()) {
      return "the part File is empty; send a zip archive of at least one byte";
    }
    if (request.hasIgnoredBody()) {
      return call.ignoredBody() + "; " + REMEDY;
    }
    return request.hasMultipartForm()
        ? inMultipart(call)
        : "the body is an ordinary form, which cannot contain a file; " + REMEDY;
  }

  private static String inMultipart(Call call) {
    String name = Parameter.FILE.name();
    return call.form()
        .nameInAnotherCase(name)
        .map(
            sent ->
                format(
                    "the body has a part '%s', but names are case-sensitive; send '%s'",
                    sent, name))
        .orElse("the body has no part File; " + REMEDY);
  }
}
