package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.api.TwilioErrors.Part;
import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, decoded when first asked for: what is wrong with them is told only
 * after what is wrong with the path.
 *
 * <p>Not safe for use by several threads.
 */
public final class Parameters {

  private final Request request;
  private @Nullable Form query;
  private @Nullable Form form;

  public Parameters(Request request) {
    this.request = request;
  }

  /**
   * The parameters of the query.
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
   * The parameters of the body; none if it is of another type.
   *
   * @throws io.github.microvisorfake.internal.http.ErrorResponseException if it is malformed
   */
  public Form form() {
    if (form == null) {
      try {
        boolean none = request.body().isEmpty() || !request.hasForm();
        form = none ? Form.EMPTY : Form.parse(request.body());
      } catch (MalformedTextException e) {
        throw TwilioErrors.malformed(Part.FORM, e);
      }
    }
    return form;
  }
}
