package io.github.microvisorfake.internal.http;

import java.util.Set;

/**
 * The parts of a multipart body with an uploaded file. The content of all other parts is discarded
 * while it is received, and only their headers are kept.
 *
 * @param file the name of the part with the file, whose content is not kept either
 * @param texts the names of the parts whose content is kept
 * @param maxKept the largest size in bytes of what is kept: headers and texts
 */
public record UploadParts(String file, Set<String> texts, int maxKept) {}
