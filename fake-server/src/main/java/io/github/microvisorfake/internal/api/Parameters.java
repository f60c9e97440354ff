package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.api.TwilioErrors.Part;
import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, decoded on first use, so that errors in the path are reported
 * before errors in parameters.
 *
 * <p>This class is not thread-safe.
 */
public final class Parameters {

  private static final String GZIP = "\u001F\u008B";

  private final Request request;
  private @Nullable Form query;
  private @Nullable Form form;

  public Parameters(Request request) {
    this.request = request;
  }

  /**
   * Returns the parameters of the query.
   *
   * @throws io.github.microvisorfake.internal.http.ErrorResponseException if it is malformed
   */
  public Form query() {
    if (query == null) {
      try {
        query = Form.parse(request.target().query());
      } catch (MalformedTextException e) {
        throw TwilioErrors.malformed(Part.QUERY, e);
      }
    }
    return query;
  }

  /**
   * Returns the parameters of the body; none if it is ignored.
   *
   * @throws io.github.microvisorfake.internal.http.ErrorResponseException if it is malformed
   */
  public Form form() {
    if (form == null) {
      try {
        form = request.form();
      } catch (MalformedTextException e) {
        throw TwilioErrors.malformedForm(
            e,
            request.body().raw().startsWith(GZIP)
                ? "they begin as gzip does; send the body uncompressed"
                : "encode the text as UTF-8");
      }
    }
    return form;
  }
}
