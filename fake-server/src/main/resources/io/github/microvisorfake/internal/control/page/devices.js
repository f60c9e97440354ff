import { path } from "./api.js";
import { html, useEffect, useState } from "./htm-preact.js";
import { Pager, Rows, usePage } from "./lists.js";
import { Copy, Empty, Title } from "./parts.js";
import { href, replace, withParameters } from "./route.js";

const PAUSE = 150;

export function Devices({ account, route }) {
  const sid = account.accountSid;
  const search = route.parameters.get("search") ?? "";
  const list = usePage(path("accounts", sid, "devices"), { search, pageSize: 50, pageToken: route.parameters.get("page") }, versionOf(account));
  return html`<${Title} text="Devices" count=${account.devices} />
    <div class="filters" role="search"><${Search} value=${search} label="Search by SID or unique name" /></div>
    <${Rows} list=${list} empty=${html`<${NoDevices} search=${search} />`}>${(devices) => html`
      <ul class="rows" aria-label="Devices">${devices.map((device) => html`<${DeviceRow} key=${device.sid} device=${device} sid=${sid} />`)}</ul>`}<//>
    <${Pager} list=${list} />`;
}

/** A search through all devices is repeated only when something has changed. */
export function versionOf(account) {
  return JSON.stringify(account);
}

/** A field whose text is searched for by the server when the typing pauses. */
export function Search({ value, label }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    const timer = text === value ? 0 : setTimeout(() => replace(withParameters({ search: text, page: null }), null), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return html`<label class="grow"><span class="hidden">${label}</span>
    <input type="search" placeholder=${label} value=${text} onInput=${(event) => setText(event.target.value)} /></label>`;
}

function DeviceRow({ device, sid }) {
  return html`<li class="with-copy"><a class="row device" data-row href=${href(sid, "devices", device.sid)}>
      <span class="name">${device.uniqueName ?? html`<span class="muted">no unique name</span>`}</span>
      <code class="muted">${device.sid}</code>
      <span class="counts"><span><b>${device.configs}</b> configs</span> <span><b>${device.secrets}</b> secrets</span></span>
    </a><${Copy} text=${device.sid} label="Copy SID" what=${`of ${device.uniqueName ?? device.sid}`} /></li>`;
}

function NoDevices({ search }) {
  if (search !== "") {
    return html`<${Empty} title="No device matches"><p>The search looks for a part of the SID or of the unique name.</p><//>`;
  }
  return html`<${Empty} title="No devices yet"><p>Twilio's API cannot create devices. Start the fake with a seed file:</p>
    <pre>${"accounts:\n  - devices: [thermostat-1, thermostat-2]"}</pre><p><code>java -jar microvisor-fake.jar --seed fleet.yaml</code></p><//>`;
}
