import { html, render, useEffect, useLayoutEffect, useState } from "./htm-preact.js";
import { keepFresh, select, selected, tell, useLive } from "./live.js";
import { Loading } from "./parts.js";
import { current, href, replace, useRoute } from "./route.js";
import { SCREENS } from "./screens.js";
import { Banner, Locked, Lost, Nav, Notice } from "./shell.js";
import { Keys, useShortcuts } from "./shortcuts.js";

function App() {
  const live = useLive();
  const route = useRoute();
  const [hasKeys, setKeys] = useState(false);
  useShortcuts(SCREENS, () => setKeys(true));
  useEffect(() => void show(route.account), [route.account]);
  const screen = SCREENS.find((candidate) => candidate.name === route.screen) ?? SCREENS[0];
  const account = selected();
  useEffect(() => void (document.title = `${screen.title} · Microvisor Fake`), [screen]);
  useFocusOnNewScreen(screen.name + route.id);
  return html`
    <a class="skip" href="#main" onClick=${(event) => focusMain(event)}>Skip to the content</a>
    <${Nav} accounts=${live.accounts ?? []} account=${account} screen=${screen} showKeys=${() => setKeys(true)} />
    <div class="column">
      ${live.isLost && html`<${Lost} />`}
      <${Banner} account=${account} live=${live} />
      <main class="main" id="main" tabindex="-1" aria-busy=${account === undefined}>
        <${Content} screen=${screen} account=${account} route=${route} isLocked=${live.isLocked} />
      </main>
    </div>
    <${Notice} notice=${live.notice} />
    ${hasKeys && html`<${Keys} screens=${SCREENS} close=${() => setKeys(false)} />`}
  `;
}

/** Selects an account. An address that was kept may name one of an earlier run. */
async function show(sid) {
  await select(sid);
  const account = selected();
  if (sid !== "" && sid === current().account && account !== undefined && account.accountSid !== sid) {
    tell(`There is no account ${sid}; this is the first one.`, true);
    replace(href(account.accountSid, "overview"));
  }
}

function Content({ screen, account, route, isLocked }) {
  if (isLocked) {
    return html`<${Locked} />`;
  }
  return account === undefined
    ? html`<${Loading} rows=${8} />`
    : html`<${viewOf(screen, route)} key=${account.accountSid + screen.name} account=${account} route=${route} />`;
}

function viewOf(screen, route) {
  return route.id !== "" && screen.detail ? screen.detail : screen.view;
}

function focusMain(event) {
  event?.preventDefault();
  document.getElementById("main").focus();
}

/** Moves the focus into a new screen, unless it is on the list that the screen was opened from. */
function useFocusOnNewScreen(key) {
  const [first] = useState(key);
  useLayoutEffect(() => {
    if (key !== first && !document.getElementById("main").contains(document.activeElement)) {
      document.getElementById("main").focus({ preventScroll: true });
    }
  }, [key]);
}

const root = document.getElementById("app");
root.replaceChildren();
render(html`<${App} />`, root);
keepFresh();
