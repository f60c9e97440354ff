package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.json.ListJson;
import io.github.microvisorfake.internal.api.json.MetaJson;
import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Position;
import io.github.microvisorfake.internal.store.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the page parameters of requests and creates the pages of lists. */
public final class Paging {

  /** The query parameters of a list, in the order in which they are checked. */
  public static final List<String> PARAMETERS = List.of("PageSize", "Page", "PageToken");

  private final PageTokens tokens;
  private final MetaJson.Order order;

  Paging(PageTokens tokens, MetaJson.Order order) {
    this.tokens = tokens;
    this.order = order;
  }

  /** A list from which consecutive items can be read. */
  @FunctionalInterface
  interface WindowSource<T> {
    Window<T> window(Position position, int size);
  }

  /**
   * Returns the requested page of a list.
   *
   * @param path the path of the list
   * @param key the name of the array
   * @param toJson the function that converts an item to JSON
   */
  <T> Response list(
      Call call, String path, String key, WindowSource<T> items, Function<T, JsonBody> toJson) {
    PageRequest page = parse(call, path);
    Window<T> window = items.window(page.position(), page.size());
    List<JsonBody> json = window.items().stream().map(toJson).toList();
    return Response.ok(new ListJson(json, meta(page, window, key, call)));
  }

  /**
   * Parses the page parameters, which are checked one after the other.
   *
   * @param path the path of the list; a token is valid only for the list that issued it
   */
  private PageRequest parse(Call call, String path) {
    Form query = call.query();
    int size = query.get("PageSize").map(Paging::parseSize).orElse(Limits.DEFAULT_PAGE_SIZE);
    int page = query.get("Page").map(Paging::parsePage).orElse(0);
    Optional<String> token = query.get("PageToken");
    Position position =
        token.map(text -> position(text, listName(call, path))).orElse(Position.START);
    return new PageRequest(path, size, page, token, position);
  }

  private static int parseSize(String text) {
    long size =
        WholeNumber.parse(text)
            .orElseThrow(
                () ->
                    TwilioErrors.invalidPageSize(
                        "PageSize is not a whole number; send 1 to " + Limits.MAX_PAGE_SIZE));
    if (size < 1) {
      throw TwilioErrors.invalidPageSize(
          "PageSize is less than 1; send 1 to " + Limits.MAX_PAGE_SIZE);
    }
    if (size > Limits.MAX_PAGE_SIZE) {
      throw TwilioErrors.pageSizeTooLarge(
          format("PageSize is greater than %d; send 1 to %1$d", Limits.MAX_PAGE_SIZE));
    }
    return (int) size;
  }

  private static int parsePage(String text) {
    return (int)
        WholeNumber.parse(text)
            .filter(page -> page >= 0 && page <= Limits.MAX_PAGE)
            .orElseThrow(
                () ->
                    TwilioErrors.invalidPage(
                        format(
                            "Page is not a whole number from 0 to %d; follow the URLs in the meta object of the previous page",
                            Limits.MAX_PAGE)))
            .longValue();
  }

  private Position position(String token, String list) {
    return tokens
        .verify(token, list)
        .orElseThrow(
            () ->
                TwilioErrors.invalidPageToken(
                    "PageToken was not issued for this list; follow the URLs in the meta object of the previous page, or omit PageToken"));
  }

  private static String listName(Call call, String path) {
    return call.accountSid() + path;
  }

  private MetaJson meta(PageRequest request, Window<?> window, String key, Call call) {
    String list = listName(call, request.path());
    Links links = call.links();
    int page = request.page();
    return new MetaJson(
        page,
        request.size(),
        links.to(request.pageUrl(0, Optional.empty())),
        window
            .previous()
            .filter(position -> page > 0)
            .map(position -> Optional.of(tokens.sign(position, list)))
            .map(token -> links.to(request.pageUrl(page - 1, token))),
        links.to(request.pageUrl(page, request.token())),
        window
            .next()
            .map(position -> Optional.of(tokens.sign(position, list)))
            .map(token -> links.to(request.pageUrl(page + 1, token))),
        key,
        order);
  }
}
