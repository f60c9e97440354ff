package io.github.microvisorfake.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.text.ShellWord;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code curl} command that sends a recorded request again. */
final class CurlCommand {

  private static final Set<String> QUERY_PARAMETERS = Set.of("PageSize", "Page", "PageToken");
  private static final Pattern BASIC =
      Pattern.compile("Basic ((AC|SK)[0-9a-zA-Z]+):\\(redacted\\)");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FILE = "File";
  private static final String MULTIPART = "multipart/form-data";

  /** Other characters of a path have a meaning for curl, or for a terminal. */
  private static final String PATH_SIGNS = "/%!$&'()*+,;=:@-._~";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final RecordedRequest request;
  private final List<String> words = new ArrayList<>();

  CurlCommand(RecordedRequest request) {
    this.request = request;
  }

  String text() {
    words.add("curl -i");
    List<RecordedParameter> form = formParameters();
    addMethod(!form.isEmpty());
    header("Authorization").ifPresent(this::addCredentials);
    addHeaders();
    form.forEach(this::addParameter);
    addUrl();
    return String.join(" ", words);
  }

  private void addMethod(boolean hasForm) {
    String method = request.method();
    if (method.equals("HEAD")) {
      words.add("--head");
    } else if (method.equals(RecordedRequest.UNKNOWN_METHOD)) {
      words.add("-X \"$METHOD\"");
    } else if (!method.equals(hasForm ? "POST" : "GET")) {
      words.add("-X " + ShellWord.of(method));
    }
  }

  private void addCredentials(String authorization) {
    Matcher basic = BASIC.matcher(authorization);
    if (!basic.matches()) {
      words.add("-H \"Authorization: $AUTHORIZATION\"");
      return;
    }
    String password = basic.group(2).equals("AC") ? "$AUTH_TOKEN" : "$API_KEY_SECRET";
    words.add("-u \"" + basic.group(1) + ":" + password + "\"");
  }

  private void addHeaders() {
    header("Host")
        .filter(host -> !host.equalsIgnoreCase(request.serverUri().getRawAuthority()))
        .ifPresent(host -> addHeader("Host", host));
    header("Content-Type")
        .filter(type -> !type.equalsIgnoreCase(FORM) && !isMultipart(type))
        .ifPresent(type -> addHeader("Content-Type", type));
    header("Content-Encoding").ifPresent(coding -> addHeader("Content-Encoding", coding));
    header("Twilio-Client-Validation")
        .ifPresent(hidden -> words.add("-H \"Twilio-Client-Validation: $CLIENT_VALIDATION\""));
  }

  private void addHeader(String name, String value) {
    words.add("-H " + ShellWord.of(UnicodeEscapes.escapeAllButPrintableAscii(name + ": " + value)));
  }

  /** The fake reads all forms alike, so only the upload of a file needs parts. */
  private void addParameter(RecordedParameter parameter) {
    String name = parameter.name();
    words.add(
        parameter
            .value()
            .map(value -> isUpload() ? part(name, value) : field(name, value))
            .orElseGet(() -> withVariable(name)));
  }

  private String withVariable(String name) {
    if (name.equals(FILE)) {
      return "-F \"File=@$FILE\"";
    }
    String option = isUpload() ? "--form-string" : "--data-urlencode";
    return option + " \"" + name + "=$" + name.toUpperCase(Locale.ROOT) + "\"";
  }

  private boolean isUpload() {
    return request.parameters().contains(RecordedParameter.withoutValue(FILE));
  }

  private static String part(String name, String value) {
    return "--form-string "
        + (UnicodeEscapes.isPrintableAscii(value)
            ? ShellWord.of(name + "=" + value)
            : "\"" + name + "=$(printf '" + octal(value) + "')\"");
  }

  private static String octal(String value) {
    StringBuilder escapes = new StringBuilder();
    for (byte b : value.getBytes(UTF_8)) {
      escapes.append('\\').append(Integer.toOctalString(0x200 | (b & 0xFF)).substring(1));
    }
    return escapes.toString();
  }

  /** A shell has no portable notation for control characters, and its locale may not be UTF-8. */
  private static String field(String name, String value) {
    return UnicodeEscapes.isPrintableAscii(value)
        ? "--data-urlencode " + ShellWord.of(name + "=" + value)
        : "--data " + ShellWord.of(name + "=" + URLEncoder.encode(value, UTF_8));
  }

  private void addUrl() {
    String path = request.path();
    if (path.contains("/.")) {
      words.add("--path-as-is");
    }
    if (!path.startsWith("/")) {
      words.add("--request-target " + ShellWord.of(encoded(path)));
    }
    String rooted = path.startsWith("/") ? path : "/";
    words.add(ShellWord.of(request.serverUri() + encoded(rooted) + query()));
  }

  private static String encoded(String path) {
    StringBuilder url = new StringBuilder();
    for (byte b : path.getBytes(UTF_8)) {
      boolean isKept = (b > 0 && Character.isLetterOrDigit(b)) || PATH_SIGNS.indexOf(b) >= 0;
      url.append(isKept ? Character.toString(b) : "%" + HEX.toHexDigits(b));
    }
    return url.toString();
  }

  private String query() {
    String query =
        request.parameters().stream()
            .filter(this::isInQuery)
            .flatMap(parameter -> parameter.value().map(value -> pair(parameter, value)).stream())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String pair(RecordedParameter parameter, String value) {
    return parameter.name() + "=" + URLEncoder.encode(value, UTF_8);
  }

  /** A POST reads its parameters from the body only. */
  private boolean isInQuery(RecordedParameter parameter) {
    return !request.method().equals("POST") && QUERY_PARAMETERS.contains(parameter.name());
  }

  /** Without those whose names are not recorded, and pages in the query of a POST. */
  private List<RecordedParameter> formParameters() {
    return request.parameters().stream()
        .filter(parameter -> !QUERY_PARAMETERS.contains(parameter.name()))
        .filter(parameter -> !parameter.name().equals(RecordedParameter.UNKNOWN))
        .toList();
  }

  private Optional<String> header(String name) {
    return request.requestHeaders().stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(RecordedHeader::value)
        .findFirst();
  }

  private static boolean isMultipart(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith(MULTIPART);
  }
}
