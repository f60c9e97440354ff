package io.github.microvisorfake.internal.auth;

import static io.github.microvisorfake.internal.text.Messages.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Validates signed requests in the way of Twilio's Public Key Client Validation, whose rules are
 * documented; the source of each is in {@code docs/fidelity.md}.
 *
 * @param accountSid the SID of the account
 * @param username the user name of the request, which is the SID of the account or an API key
 * @param keys returns the public key of the account with the given SID, if there is one
 * @param clock the clock of the account
 * @see <a href="https://www.twilio.com/docs/iam/pkcv/quickstart">Twilio's quickstart</a>
 */
public record TokenValidator(
    String accountSid,
    String username,
    Function<String, Optional<RSAPublicKey>> keys,
    TokenClock clock) {

  private static final String CONTENT_TYPE = "twilio-pkrv;v=1";

  private static final Pattern HEADER_NAME = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
  private static final List<String> REQUIRED_HEADERS = List.of("authorization", "host");

  /**
   * Validates a token.
   *
   * @param text the value of the header {@code Twilio-Client-Validation}
   * @return the SID of the public key
   * @throws RejectedTokenException if the token is not valid for the request
   */
  public String validate(String text, Request request) throws RejectedTokenException {
    SignedToken token = SignedToken.parse(text);
    JsonNode claims = token.claims();
    SignatureAlgorithm algorithm = algorithm(token.header());
    String keySid = keySid(token.header());
    if (!algorithm.verifies(token, key(keySid))) {
      throw new RejectedTokenException(
          TokenProblem.SIGNATURE,
          format(
              "the signature is not that of public key %s; sign with its private key, header and claims exactly as sent",
              keySid));
    }
    checkIssuerAndSubject(claims);
    clock.check(claims);
    checkTimesAreNumbers(claims);
    List<String> signedHeaders = signedHeaders(claims);
    String hash = hash(claims);
    checkPresent(signedHeaders, request);
    checkHash(signedHeaders, hash, request);
    return keySid;
  }

  private static SignatureAlgorithm algorithm(JsonNode header) throws RejectedTokenException {
    if (!CONTENT_TYPE.equals(header.path("cty").textValue())) {
      throw header("cty", "set it to " + CONTENT_TYPE);
    }
    if (header.has("typ") && !"JWT".equals(header.path("typ").textValue())) {
      throw header("typ", "set it to JWT, or leave it out");
    }
    return SignatureAlgorithm.of(header.path("alg").asText())
        .orElseThrow(() -> header("alg", "sign with RS256 or PS256"));
  }

  private static String keySid(JsonNode header) throws RejectedTokenException {
    if (header.path("kid").isTextual()) {
      return header.path("kid").textValue();
    }
    throw header("kid", "set it to the SID of a public key (CR and 32 hex digits)");
  }

  private static RejectedTokenException header(String name, String remedy) {
    return new RejectedTokenException(
        TokenProblem.HEADER,
        format("%s in the header of the token is missing or wrong; %s", name, remedy));
  }

  private RSAPublicKey key(String sid) throws RejectedTokenException {
    return keys.apply(sid)
        .orElseThrow(
            () ->
                new RejectedTokenException(
                    TokenProblem.UNKNOWN_KEY,
                    format(
                        "account %s has no public key with the SID in kid, %s; upload the key, and set kid to its SID",
                        accountSid, QuotedValue.ofName(sid))));
  }

  private void checkIssuerAndSubject(JsonNode claims) throws RejectedTokenException {
    if (username.equals(accountSid)) {
      throw issuerOrSubject(
          "the request has the credentials of the account itself; send those of an API key, and set iss to the SID of the API key");
    }
    if (!username.equals(claims.path("iss").textValue())) {
      throw issuerOrSubject(
          format(
              "iss is not the API key of the request; set it to its user name, %s, and not to the SID of the public key",
              username));
    }
    if (!accountSid.equals(claims.path("sub").textValue())) {
      throw issuerOrSubject(
          format("sub is not the account of the API key; set it to %s", accountSid));
    }
  }

  private static RejectedTokenException issuerOrSubject(String explanation) {
    return new RejectedTokenException(TokenProblem.ISSUER_OR_SUBJECT, explanation);
  }

  private static void checkTimesAreNumbers(JsonNode claims) throws RejectedTokenException {
    if (!claims.path("exp").isNumber()) {
      throw claim("exp", "the time of expiration in seconds since 1970");
    }
    if (claims.has("nbf") && !claims.path("nbf").isNumber()) {
      throw claim("nbf", "a time in seconds since 1970, or leave it out");
    }
  }

  private static List<String> signedHeaders(JsonNode claims) throws RejectedTokenException {
    List<String> names = Arrays.asList(claims.path("hrh").asText().split(";", -1));
    if (!names.containsAll(REQUIRED_HEADERS)
        || !names.stream().allMatch(name -> HEADER_NAME.matcher(name).matches())
        || new HashSet<>(names).size() != names.size()) {
      throw claim(
          "hrh",
          "names of headers in lower case, separated by semicolons, each once, at least authorization and host");
    }
    return names;
  }

  private static String hash(JsonNode claims) throws RejectedTokenException {
    String hash = claims.path("rqh").asText();
    if (!SHA_256.matcher(hash).matches()) {
      throw claim("rqh", "the SHA-256 hash of the canonical request as 64 hex digits");
    }
    return hash;
  }

  private static RejectedTokenException claim(String name, String remedy) {
    return new RejectedTokenException(
        TokenProblem.CLAIMS,
        format("the claim %s is missing or malformed; set it to %s", name, remedy));
  }

  private static void checkPresent(List<String> names, Request request)
      throws RejectedTokenException {
    for (String name : names) {
      if (request.headers().all(name).isEmpty()) {
        throw new RejectedTokenException(
            TokenProblem.MISSING_HEADER,
            format(
                "hrh names the header %s, which the request does not have; send it, or remove it from hrh",
                QuotedValue.ofName(name)));
      }
    }
  }

  private static void checkHash(List<String> names, String hash, Request request)
      throws RejectedTokenException {
    CanonicalRequest canonical = CanonicalRequest.of(request, names);
    if (!canonical.hash().equalsIgnoreCase(hash)) {
      throw new RejectedTokenException(
          TokenProblem.HASH, HashExplanation.of(canonical, names, hash, request));
    }
  }
}
