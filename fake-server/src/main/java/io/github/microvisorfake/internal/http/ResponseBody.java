package io.github.microvisorfake.internal.http;

import java.io.IOException;
import java.io.OutputStream;

/** The body of a response: {@linkplain JsonBody JSON} or {@linkplain BytesBody bytes}. */
public interface ResponseBody {

  /** Returns the value of the header {@code Content-Type}. */
  String contentType();

  /** Writes the whole body; whether the stream is closed depends on the implementation. */
  void writeTo(OutputStream out) throws IOException;
}
