/** The keys of the article page. Silent while something is typed, and when they are switched off. */

const OFF = "newsdesk.keys.off";
const help = document.getElementById("keys-help");
const onOff = document.getElementById("keys-on");
const decided = []; // the decisions made on this page that `u` takes back, oldest first
let undoing = false; // the last of them is being taken back
let goingOn = ""; // the quote that was just decided by key
let inFlight = false; // a row is on its way
let reviewing = false; // a card was open when the last request began: the next quote opens too
let waiting = []; // keys that were pressed meanwhile

const rows = () => [...document.querySelectorAll("#quotes > .entry")];
const chosen = () => document.querySelector("#quotes > .entry.is-chosen");
const say = (type, detail = {}) => document.dispatchEvent(new CustomEvent(`newsdesk:${type}`, { detail }));

onOff.checked = localStorage.getItem(OFF) === null;
onOff.addEventListener("change", () => {
  if (onOff.checked) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
});
const helpButton = () => document.querySelector("[data-keys-help]");
helpButton()?.removeAttribute("hidden");
document.addEventListener("htmx:afterSettle", () => helpButton()?.removeAttribute("hidden"));
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys-help]")) help.showModal();
  if (event.target.closest("[data-next-undecided]")) {
    event.preventDefault();
    nextUndecided();
  }
});

function go(step) {
  const all = rows();
  const at = all.indexOf(chosen());
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  if (!next) return;
  const wasOpen = document.querySelector("#quotes > .entry.is-open");
  say("choose", { quote: next.dataset.entry, focus: true, open: Boolean(wasOpen) });
}

function decide(what) {
  const row = chosen();
  const button = row?.querySelector(`[data-do="${what}"]`);
  if (!button || button.disabled || button.closest("fieldset").disabled) return;
  goingOn = row.dataset.entry;
  button.click();
}

function undo() {
  if (!decided.length) return;
  undoing = true;
  htmx.ajax("POST", `/decisions/${decided.at(-1)}/undo/`, {
    source: "#margin",
    target: "#announced",
    values: { key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` },
  });
}

const place = () => document.querySelector("[data-adding]") ?? document.querySelector("[data-card], [data-name-card]");

function pick(digit) {
  place()?.querySelector(`.choice[data-digit="${digit}"]`)?.click();
}

/** Go on in the search field, with what was typed while its card was on its way. */
function find() {
  const field = place()?.querySelector("[data-find]");
  field?.focus();
  if (!field || !waiting.length) return;
  field.value = waiting.join("");
  waiting = [];
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const ACTS = {
  j: () => go(1),
  k: () => go(-1),
  c: () => decide("confirm"),
  x: () => decide("reject"),
  u: undo,
  0: find,
  b: nextUndecided,
  e: () => getSelection().isCollapsed && (document.querySelector("#elsewhere [data-do=elsewhere]") ?? document.querySelector("[data-name-card] [data-do=elsewhere]"))?.click(),
  s: () => getSelection().isCollapsed && openSplits(),
  "?": () => help.showModal(),
};

function openSplits() {
  const splits = document.querySelector(".entry.is-open [data-split]");
  if (!splits) return;
  splits.open = true;
  splits.querySelector(".cut, input[name=words]").focus();
}

/** Choose the next quote that wants a decision, round and round; the possibly missed ones when none does. */
function nextUndecided() {
  const all = rows();
  const at = all.indexOf(chosen());
  const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((row) => "undecided" in row.dataset);
  if (next) say("choose", { quote: next.dataset.entry, focus: true, open: Boolean(document.querySelector("#quotes > .entry.is-open")) });
  else document.querySelector("#candidates:not([hidden]) a")?.focus();
}

function inList(event) {
  const cut = event.target.closest(".cut");
  if (cut) {
    const to = event.key === "ArrowDown" ? cut.nextElementSibling : cut.previousElementSibling;
    if (to?.matches(".cut")) to.focus();
    return true;
  }
  const choice = event.target.closest(".choice, [data-find]");
  if (choice) {
    const choices = [...choice.closest(".entry, .card").querySelectorAll("[data-find], .choice")];
    const typed = choices.find((one) => one.matches("[data-find]"));
    const ranked = [typed, ...choices.filter((one) => one !== typed)];
    const next = ranked[ranked.indexOf(choice) + (event.key === "ArrowDown" ? 1 : -1)];
    next?.focus();
    return Boolean(next);
  }
  if (!event.target.closest("#quotes") || event.target.matches("input, textarea, select")) return false;
  go(event.key === "ArrowDown" ? 1 : -1);
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (inList(event)) event.preventDefault();
    return;
  }
  if (event.key === "Escape") {
    if (event.target.matches?.("input, textarea")) event.target.blur();
    else say("close");
    return;
  }
  if (event.key === "Enter" && event.target.matches?.("[data-find]")) {
    const found = event.target.closest(".entry, .card").querySelector(".choice, .who__new button");
    if (found) {
      event.preventDefault();
      found.focus();
    }
    return;
  }
  if (event.target.matches?.("input:not([type=radio], [type=checkbox]), textarea, select")) return;
  if (event.key === "Enter" && event.target === document.body && chosen()) {
    say("choose", { quote: chosen().dataset.entry, focus: true, open: true });
    return;
  }
  if (!onOff.checked || event.repeat && "cxu".includes(event.key)) return;
  press(event.key, event);
});

/** Do what the key says; while a row is on its way, wait for it: fast fingers lose nothing. */
function press(key, event) {
  const searching = waiting.includes("0") && key.length === 1;
  if (!searching && !ACTS[key] && !/^[1-9]$/.test(key)) return;
  event?.preventDefault();
  if (inFlight && !(key === "0" && place())) waiting.push(key);
  else if (ACTS[key]) ACTS[key]();
  else pick(key);
}

function landed(went) {
  inFlight = false;
  if (!went) {
    waiting = [];
    undoing = false;
  }
  while (waiting.length && !inFlight) press(waiting.shift());
}

/** Say whether this is about what a correction offers elsewhere: it comes by itself, behind what was asked for. */
const isOffer = ({ detail }) => "offer" in ((detail.requestConfig?.elt ?? detail.elt)?.dataset ?? {});

document.addEventListener("htmx:beforeRequest", (event) => {
  if (isOffer(event)) return;
  reviewing = Boolean(document.querySelector("#quotes > .entry.is-open"));
  if (!event.detail.elt.matches("[data-find], details, #annotation")) inFlight = true;
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (!event.detail.successful && !isOffer(event)) landed(false);
});
let landing = 0; // every swapped element settles; one timer lands after whatever else hears of them
document.addEventListener("htmx:afterSettle", (event) => {
  if (isOffer(event)) return;
  clearTimeout(landing);
  landing = setTimeout(landed, 0, true);
});

/* After a decision by key the next undecided quote is chosen. */
document.addEventListener("newsdesk:decided", (event) => {
  if (undoing) decided.pop();
  else if (event.detail.decision) decided.push(event.detail.decision);
  undoing = false;
  if (goingOn) goOn();
});

function goOn() {
  const all = rows();
  const at = all.findIndex((row) => row.dataset.entry === goingOn);
  goingOn = "";
  const ahead = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
  const next = ahead.find((row) => "undecided" in row.dataset);
  if (next) say("choose", { quote: next.dataset.entry, focus: true, open: reviewing });
}
