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

/** Reads what a request says of pages, and writes what an answer says of them. */
public final class Paging {

  /** The query parameters of a list, in the order in which they are checked. */
  public static final List<String> PARAMETERS = List.of("PageSize", "Page", "PageToken");

  private final PageTokens tokens;
  private final MetaJson.Order order;

  Paging(PageTokens tokens, MetaJson.Order order) {
    this.tokens = tokens;
    this.order = order;
  }

  /** Items in their order, of which a stretch can be had. */
  @FunctionalInterface
  interface Windows<T> {
    Window<T> window(Position position, int size);
  }

  /**
   * Answers with the page of a list that a request asks for.
   *
   * @param path of the list
   * @param key the array's name
   * @param show what the wire shows of an item
   */
  <T> Response list(
      Call call, String path, String key, Windows<T> items, Function<T, JsonBody> show) {
    PageRequest page = parse(call, path);
    Window<T> window = items.window(page.position(), page.size());
    List<JsonBody> shown = window.items().stream().map(show).toList();
    return Response.ok(new ListJson(shown, meta(page, window, key, call)));
  }

  /**
   * The page that a request asks for; its parameters are looked at one after the other, each
   * completely.
   *
   * @param path of the list: a token counts only for the list that it came from
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
                            "Page is not a whole number from 0 to %d; follow the URLs in the response's meta",
                            Limits.MAX_PAGE)))
            .longValue();
  }

  private Position position(String token, String list) {
    return tokens
        .verify(token, list)
        .orElseThrow(
            () ->
                TwilioErrors.invalidPageToken(
                    "PageToken was not issued for this list; follow the URLs in the response's meta, or omit PageToken"));
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
