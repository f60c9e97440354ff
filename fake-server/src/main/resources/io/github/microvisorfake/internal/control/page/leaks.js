import { get, path } from "./api.js";
import { html } from "./htm-preact.js";
import { Rows, useLoad } from "./lists.js";
import { Empty, Title } from "./parts.js";
import { href } from "./route.js";

const FORMS = { plain: "as it is", base64: "in base64", url: "URL-encoded", hex: "in hexadecimal" };

/** The places where the value of a secret was found. The search is repeated when a request has arrived. */
export function Leaks({ account }) {
  const sid = account.accountSid;
  const list = useLoad(
    (signal) => get(path("accounts", sid, "leaks"), { signal }).then(({ leaks }) => ({ items: leaks })),
    [sid, account.requests],
    sid,
  );
  return html`<${Title} text="Leaks" count=${list.data?.items.length} />
    <p class="lead">Values of secrets that were found where they do not belong: in configs, names, request lines, headers, forms or
      responses. Values shorter than 8 characters are not searched for.</p>
    <${Rows} list=${list} empty=${html`<${NoLeaks} />`}>${(leaks) => html`<div class="scroll" tabindex="0" role="region" aria-label="Leaks"><table>
      <thead><tr><th scope="col">Secret</th><th scope="col">Found</th><th scope="col">Where</th></tr></thead>
      <tbody>${leaks.map((leak) => html`<tr><td data-label="Secret"><code>${leak.secret}</code></td><td data-label="Found">${FORMS[leak.form] ?? leak.form}</td>
        <td data-label="Where"><${Place} sid=${sid} where=${leak.where} /></td></tr>`)}</tbody></table></div>`}<//>`;
}

function NoLeaks() {
  return html`<${Empty} title="No leaks found"><p>Store a secret of 8 characters or more, and let your code run: if it writes the value anywhere else, it appears here.</p><//>`;
}

function Place({ sid, where }) {
  const request = /^(?:request|response) (\d+)\b/.exec(where);
  return request === null ? where : html`<a href=${href(sid, "requests", request[1])}>${where}</a>`;
}
