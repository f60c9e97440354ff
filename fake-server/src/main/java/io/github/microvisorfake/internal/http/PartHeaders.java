package io.github.microvisorfake.internal.http;

import java.util.Locale;
import java.util.Set;

/**
 * What the headers of a part say.
 *
 * @param name the name of the form field
 */
record PartHeaders(String name) {

  private static final String DISPOSITION = "content-disposition:";
  private static final String ENCODING = "content-transfer-encoding:";

  /** The encodings that change nothing. */
  private static final Set<String> UNENCODED = Set.of("7bit", "8bit", "binary");

  /**
   * Parses the headers of a part.
   *
   * @param start the index of the first header
   * @param end the index after the last one, without its line end
   * @throws MalformedTextException if there is no name, or the part has another encoding
   */
  static PartHeaders parse(String body, int start, int end) throws MalformedTextException {
    String name = "";
    for (String line : body.substring(Math.min(start, end), end).split("\r\n")) {
      String lowerCase = line.toLowerCase(Locale.ROOT);
      if (lowerCase.startsWith(DISPOSITION)) {
        name = HeaderParameters.find(line, "name").orElse("");
      } else if (lowerCase.startsWith(ENCODING)) {
        requireUnencoded(lowerCase.substring(ENCODING.length()).strip());
      }
    }
    if (name.isEmpty()) {
      throw MultipartForm.malformed(
          "a part has no name; give it one in its header Content-Disposition: form-data; name=\"...\"");
    }
    return new PartHeaders(name);
  }

  private static void requireUnencoded(String encoding) throws MalformedTextException {
    if (!UNENCODED.contains(encoding)) {
      throw MultipartForm.malformed(
          "a part has a Content-Transfer-Encoding other than 7bit, 8bit or binary; send its bytes as they are");
    }
  }
}
