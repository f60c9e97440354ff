package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.text.Sha256;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Reads a multipart body with an uploaded file. It keeps a body that has the same parts, in which
 * only those parts have content that are texts, so that {@link MultipartForm} can read it.
 */
final class UploadReader implements BodyReader, MultipartScanner.Listener {

  /** What happens to the bytes between two delimiters. */
  private enum Content {
    KEPT,
    FILE,
    DISCARDED
  }

  private final UploadParts parts;
  private final MultipartScanner scanner;
  private Bytes kept = new Bytes();

  /** What precedes the first delimiter is in no part; with a wrong boundary, that is all. */
  private Content content = Content.DISCARDED;

  private FileDigest digest = new FileDigest();
  private Optional<UploadedFile> file = Optional.empty();
  private final MessageDigest digestOfBody = Sha256.digest();
  private boolean tooLarge;

  UploadReader(UploadParts parts, String boundary) {
    this.parts = parts;
    this.scanner = new MultipartScanner(boundary, this);
  }

  @Override
  public int read(byte[] bytes, int from, int to) {
    digestOfBody.update(bytes, from, to - from);
    int before = kept.size();
    if (!tooLarge) {
      scanner.scan(bytes, from, to);
    }
    return Math.max(0, kept.size() - before);
  }

  @Override
  public void structure(byte[] bytes, int from, int to) {
    if (kept.size() + to - from > parts.maxKept()) {
      tooLarge = true;
      kept = new Bytes();
    } else if (!tooLarge) {
      kept.write(bytes, from, to - from);
    }
  }

  @Override
  public void partBegins(String head) {
    String name = name(head);
    if (name.equals(parts.file())) {
      content = Content.FILE;
      digest = new FileDigest();
    } else {
      content = parts.texts().contains(name) ? Content.KEPT : Content.DISCARDED;
    }
  }

  /** A part without a valid name is rejected later, when its headers are read again. */
  private static String name(String head) {
    try {
      return PartHeaders.parse(head, 2, head.length() - 4).name();
    } catch (MalformedTextException rejectedLater) {
      return "";
    }
  }

  @Override
  public void content(byte[] bytes, int from, int to) {
    switch (content) {
      case KEPT -> structure(bytes, from, to);
      case FILE -> digest.update(bytes, from, to);
      case DISCARDED -> {}
    }
  }

  @Override
  public void partEnds() {
    if (content == Content.FILE) {
      file = Optional.of(digest.file());
    }
    content = Content.KEPT;
  }

  @Override
  public Body body() {
    scanner.end();
    return tooLarge
        ? Body.tooLarge("what the body has besides its file", parts.maxKept())
        : Body.upload(kept.asArray(), file, Sha256.hex(digestOfBody));
  }
}
