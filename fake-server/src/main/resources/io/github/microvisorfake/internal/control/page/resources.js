// Apps, public keys and API keys: lists with what another client could do, which is to remove one.
import { path, remove } from "./api.js";
import { html } from "./htm-preact.js";
import { Pager, Rows, usePage } from "./lists.js";
import { change } from "./live.js";
import { Confirm, Copy, Empty, Sid, Time, Title } from "./parts.js";

export function Apps({ account, route }) {
  const columns = [
    ["Unique name", (app) => app.uniqueName ?? html`<span class="muted">none</span>`],
    ["SID", (app) => html`<${Sid} value=${app.sid} />`],
    ["Hash", (app) => html`<span class="sid"><code class="cut" title=${app.hash}>${app.hash}</code> <${Copy} text=${app.hash} what=${`the hash of ${app.sid}`} /></span>`],
    ["Created", (app) => html`<${Time} value=${app.dateCreated} />`],
  ];
  const empty = html`<${Empty} title="No apps yet"><p>Upload one, or name apps in a seed file. The firmware's bytes can be any zip archive:</p>
    <pre>curl -u AC…:token -F File=@app.zip -F UniqueName=sensor-firmware ${location.origin}/v1/Apps</pre><//>`;
  return html`<${Title} text="Apps" count=${account.apps} />
    <${Resources} account=${account} route=${route} name="apps" noun="app" columns=${columns} empty=${empty} />`;
}

export function PublicKeys({ account, route }) {
  const columns = [
    ["Friendly name", (key) => key.friendlyName ?? html`<span class="muted">none</span>`],
    ["SID", (key) => html`<${Sid} value=${key.sid} />`],
    ["Fingerprint", (key) => html`<span class="sid"><code class="cut" title=${key.fingerprint}>${key.fingerprint}</code> <${Copy} text=${key.fingerprint} what=${`the fingerprint of ${key.sid}`} /></span>`],
    ["Created", (key) => html`<${Time} value=${key.dateCreated} />`],
  ];
  const empty = html`<${Empty} title="No public keys yet"><p>Upload an RSA key of 2048 bits, with the credentials of the overview:</p>
    <pre>curl -u AC…:token -F PublicKey="$(cat public.pem)" ${location.origin}/v1/Credentials/PublicKeys</pre><//>`;
  return html`<${Title} text="Public keys" count=${account.publicKeys} />
    <${Resources} account=${account} route=${route} name="publicKeys" noun="public key" columns=${columns} empty=${empty} />`;
}

export function ApiKeys({ account, route }) {
  const columns = [["SID", (key) => html`<${Sid} value=${key.sid} />`]];
  const empty = html`<${Empty} title="No API keys yet"><p>Create one with the credentials of the overview. The secret is in this response only:</p>
    <pre>curl -u AC…:token -X POST ${location.origin}/2010-04-01/Accounts/${account.accountSid}/Keys.json</pre><//>`;
  return html`<${Title} text="API keys" />
    <${Resources} account=${account} route=${route} name="apiKeys" noun="API key" columns=${columns} empty=${empty} />`;
}

function Resources({ account, route, name, noun, columns, empty }) {
  const target = path("accounts", account.accountSid, name);
  const list = usePage(target, { pageSize: 50, pageToken: route.parameters.get("page") });
  const drop = (sid) => change(() => remove(`${target}/${path(sid)}`), `The ${noun} is removed.`);
  return html`<${Rows} list=${list} empty=${empty}>${(items) => html`<div class="scroll" tabindex="0" role="region" aria-label=${`List of ${noun}s`}>
    <table>
      <thead><tr>${columns.map(([title]) => html`<th scope="col">${title}</th>`)}<th scope="col"><span class="hidden">Actions</span></th></tr></thead>
      <tbody>${items.map((item) => html`<tr key=${item.sid}>${columns.map(([title, cell]) => html`<td data-label=${title}>${cell(item)}</td>`)}
        <td class="end"><${Confirm} label="Remove" what=${item.sid} question=${`Remove this ${noun}?`} action=${() => drop(item.sid)} /></td></tr>`)}</tbody>
    </table></div>`}<//>
    <${Pager} list=${list} />`;
}
