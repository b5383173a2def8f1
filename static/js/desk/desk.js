/** The review desk: every form of an item is shown as done at once, and stored in the background. */

import { draw, moved, wordsAt } from "./edges.js";
import { listen } from "./keys.js";
import { fetchOffer, offered, refresh, takePieces, withdrawOffer } from "./others.js";
import { Outbox } from "./outbox.js";
import * as stage from "./stage.js";

const AHEAD = 6; // with fewer items ahead more are fetched
const SETTLING = 700; // ms in which moves of an edge become one decision
const RENEW = 60_000; // ms between renewals of what is in hand
const AWAY = 180_000; // ms without a touch after which nothing is renewed

const review = document.getElementById("review");
const words = document.getElementById("words").dataset;
const unsent = document.getElementById("unsent");
const announced = document.getElementById("announced");
const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"];
const { editor, queue, session } = review.dataset;
const outbox = new Outbox({ editor, session, token });
const acts = []; // what can be undone, oldest first: {id, item, snapshot, decision, left, decided}
let exhausted = false;
let fetching = null; // the promise of more items
let atEnd = false; // waiting for them, with nothing to show meanwhile
let touched = Date.now();

const say = (text) => {
  announced.textContent = text;
};
const fill = (text, n) => text.replace("{n}", n);

/* What a form means. */

function kindOf(form, button) {
  const path = button?.getAttribute("formaction") ?? form.getAttribute("action");
  if (/\/(confirm|reject|dismiss)\/$/.test(path)) return { path, goes: true, decides: true, said: path.endsWith("/confirm/") ? words.confirmed : words.rejected };
  if (path.endsWith("/quotes/add/")) return { path, goes: true, decides: true, said: words.added };
  if (/\/(split|join)\/$/.test(path)) return { path, goes: false, reshapes: true, said: words.saved };
  if (path.endsWith("/correct/note/")) return { path, goes: Boolean(form.elements.note.value.trim()), said: words.noted };
  return { path, goes: false, said: words.saved };
}

function fieldsOf(form, button) {
  const data = new FormData(form, button?.name ? button : null);
  data.delete("csrfmiddlewaretoken");
  data.delete("key");
  data.set("queue", queue);
  return [...data.entries()];
}

/** Carry out what a form asks for: show it, and put it into the outbox. */
function act(form, button) {
  if ("elsewhere" in form.dataset) {
    correctElsewhere(form);
    return;
  }
  const item = stage.current();
  if ((atEnd && !stage.isOpen(item)) || asksWhich(item, form)) return;
  const name = stage.nameOf(item);
  const { path, goes, decides, said, reshapes } = kindOf(form, button);
  const fields = fieldsOf(form, button);
  const undone = path.match(/\/decisions\/(\d+)\/undo\/$/);
  const snapshot = item.cloneNode(true);
  const left = goes && stage.isOpen(item) ? 1 : 0; // how many fewer are left, and how many more were decided
  const decided = left && decides ? 1 : 0;
  const entry = outbox.add({ item: name, path, fields });
  if (undone) {
    const known = acts.findIndex((one) => one.decision === undone[1]);
    for (const one of known < 0 ? [] : acts.splice(known, 1)) count(-one.left, -one.decided);
  } else acts.push({ id: entry.id, item: name, snapshot, decision: "", left, decided });
  count(left, decided);
  say(undone ? words.undone : said);
  if (goes) {
    delete item.dataset.open;
    item.classList.add("is-settled");
    goOn();
  } else if (reshapes) item.classList.add("is-waiting"); // its pieces are made by the server
  else {
    paint(item, form, button);
    stage.leaveField(item);
  }
}

/** Is it asked here whose value counts? Then nothing else is done until that is answered: a key may have been
meant for what stood here the moment before. */
function asksWhich(item, form) {
  const choice = item.querySelector("[data-clash=mine]");
  if (!choice || form?.closest(".clash, #history")) return false;
  if (stage.isTyping(item)) choice.scrollIntoView({ block: "nearest" });
  else choice.focus();
  say(words.choose);
  return true;
}

/** Correct the same mistake in the other places that were offered. */
function correctElsewhere(form) {
  const entry = outbox.add({ item: form.dataset.of, path: form.getAttribute("action"), fields: fieldsOf(form, null) });
  acts.push({ id: entry.id, item: form.dataset.of, snapshot: null, decision: "", left: 0, decided: 0 });
  withdrawOffer();
  say(words.saved);
}

/** Show a correction before it is stored. */
function paint(item, form, button) {
  if (form.closest(".clash")) form.closest(".clash").remove();
  if (button?.matches("[name=who]")) {
    const shown = item.querySelector("[data-shown=speaker]");
    const found = button.querySelector(".name")?.cloneNode(true);
    shown.replaceChildren(found ?? (form.elements.name?.value && button.value.startsWith("new:") ? form.elements.name.value : button.textContent.trim()));
    for (const one of item.querySelectorAll("[name=who]")) one.classList.toggle(one.matches(".choice") ? "is-chosen" : "is-on", one === button);
  } else if (button?.matches("[name=kind]")) {
    for (const one of form.querySelectorAll("[name=kind]")) one.toggleAttribute("aria-current", one === button);
    button.setAttribute("aria-current", "true");
  } else {
    for (const field of ["role", "affiliation"]) {
      if (!form.elements[field]) continue;
      item.querySelector(`[data-shown=${field}]`).textContent = form.elements[field].value;
      form.elements[field].defaultValue = form.elements[field].value;
    }
  }
  item.classList.add("is-waiting");
}

function moveEdge(side, byCharacter) {
  const item = stage.current();
  const place = item?.querySelector("[data-place]");
  if (!place || asksWhich(item)) return;
  const to = moved(item, side, byCharacter);
  if (!to) return;
  const name = stage.nameOf(item);
  const adding = place.querySelector("[data-adding] form");
  const form = adding ?? place.querySelector(".edges");
  const before = adding ? null : item.cloneNode(true);
  draw(item, to);
  if (adding) {
    [adding.elements.start.value, adding.elements.end.value] = to;
    adding.elements.words.value = wordsAt(item, to);
    adding.querySelector(".card__words").textContent = adding.elements.words.value;
    return;
  }
  const fields = fieldsOf(form, null).filter(([field]) => field !== "to");
  fields.push(["to", to.join(":")]);
  const replaced = outbox.pendingOf(name).find((one) => !one.sent && one.replaces === "span");
  const entry = outbox.add({ item: name, path: form.getAttribute("action"), fields, delay: SETTLING, replaces: "span" });
  const known = replaced && acts.find((one) => one.id === replaced.id);
  if (known) known.id = entry.id;
  else acts.push({ id: entry.id, item: name, snapshot: before, decision: "", left: 0, decided: 0 });
  item.classList.add("is-waiting");
}

/* Going on. */

function goOn() {
  if (stage.next()) more();
  else waitForMore();
}

async function waitForMore() {
  if (atEnd) return;
  atEnd = true;
  try {
    await more();
    if (!stage.next()) stage.end(document.getElementById("end"));
  } finally {
    atEnd = false;
  }
}

/** Fetch more items where few are left; without a connection those that are here go on. */
function more() {
  if (exhausted || stage.waiting().length >= AHEAD || !stage.last()) return fetching;
  fetching ??= fetchMore()
    .catch(() => {})
    .finally(() => {
      fetching = null;
    });
  return fetching;
}

async function fetchMore() {
  const query = new URLSearchParams(queue);
  query.set("after", stage.last().dataset.position);
  const answer = await fetch(`${review.dataset.more}?${query}`, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return;
  const holder = document.createElement("div");
  holder.innerHTML = await answer.text();
  exhausted = !holder.querySelector("template");
  stage.takeIn(holder);
}

/* Undo. */

function undo() {
  const one = acts.pop();
  if (!one) {
    undoLatest();
    return;
  }
  const entry = outbox.entries.find((e) => e.id === one.id);
  if (entry && !entry.sent) {
    outbox.drop(entry);
    if (one.snapshot?.classList.contains("is-waiting")) one.snapshot.dataset.stale = ""; // an earlier act's redraw gave way to this one
  } else {
    const path = one.decision ? review.dataset.undo.replace("/0/", `/${one.decision}/`) : "";
    if (entry || path) outbox.add({ item: one.item, path, fields: [["queue", queue]], undoes: entry?.id ?? "" });
  }
  count(-one.left, -one.decided);
  restore(one);
  say(words.undone);
}

/** Show an item as it was before an act; what was decided on it earlier counts as seen. */
function restore({ item, snapshot }) {
  if (!snapshot) return; // of other items: they are fetched anew when it is stored
  const newest = stage.get(item)?.dataset.seen;
  if (newest) {
    snapshot.dataset.seen = newest;
    haveSeen(snapshot, JSON.parse(newest));
  }
  stage.put(snapshot);
  stage.show(item);
}

function undoLatest() {
  const button = document.querySelector("#latest form button");
  if (!button) {
    say(words.nothingToUndo);
    return;
  }
  button.closest("form").requestSubmit(button);
}

/* What the server says. */

const eventsOf = (item) => JSON.parse(item.dataset.events || "{}");

/** Return a question: is what is fetched of an item from now on the latest of it, and wanted? Not where something
of it is not stored, now or then, after another act on it, or where something is being typed. */
function latest(name) {
  const at = outbox.given(name);
  const stored = !outbox.pendingOf(name).length;
  return () => {
    const item = stage.get(name);
    return stored && !outbox.pendingOf(name).length && outbox.given(name) === at && !(item && stage.current() === item && stage.isTyping(item));
  };
}

/** Note in the forms of an item that these events were seen. */
function haveSeen(item, events) {
  for (const input of item.querySelectorAll("input[name=seen]")) {
    input.value = JSON.stringify({ ...JSON.parse(input.value || "{}"), ...events });
  }
}

outbox.addEventListener("answer", ({ detail: { entry, status, text } }) => {
  const { item: fresh, page } = stage.parse(text);
  const known = acts.find((one) => one.id === entry.id);
  const old = stage.get(entry.item);
  if (status === 200 && fresh) {
    const name = stage.nameOf(fresh);
    const decision = fresh.dataset.decision ?? "";
    const events = eventsOf(fresh);
    if (known) known.decision = decision;
    for (const later of outbox.entries.filter((e) => e.undoes === entry.id)) {
      later.path = decision ? review.dataset.undo.replace("/0/", `/${decision}/`) : "";
      outbox.keep(later);
    }
    outbox.update(entry.item, (later) => {
      later.fields = later.fields.map(([name, value]) =>
        name === "seen" ? [name, JSON.stringify({ ...JSON.parse(value), ...events })] : [name, value]);
    });
    const changed = (fresh.dataset.changed ?? "").split(" ").filter(Boolean);
    if (/\/(split|join)\/$/.test(entry.path)) {
      takePieces([name, ...changed.filter((other) => other !== entry.item)], old, { goOn, latest });
      return;
    }
    refresh(changed, { latest });
    if (name !== entry.item) return; // a quote was added: its sentence is answered
    if (fresh.dataset.offer) fetchOffer(fresh.dataset.offer, name, say);
    if (old) {
      haveSeen(old, events);
      old.dataset.seen = JSON.stringify({ ...JSON.parse(old.dataset.seen || "{}"), ...events });
      if (stage.current() === old) refresh([name], { latest });
      else old.dataset.stale = "";
    } else if (entry.undoes === "" && /\/undo\/$/.test(entry.path)) refresh([name], { latest, pieces: true });
    return;
  }
  /* Not carried out: what was to follow on the same item is not sent, and the item comes back. */
  for (const later of outbox.pendingOf(entry.item)) outbox.drop(later);
  for (const one of acts.filter((a) => a.item === entry.item && !a.decision)) {
    count(-one.left, -one.decided);
    acts.splice(acts.indexOf(one), 1);
  }
  const back = fresh ?? old;
  if (!back || status === 404 || status === 410) {
    notice(words.gone);
    return;
  }
  if (!fresh) {
    back.dataset.open = "";
    back.classList.remove("is-settled", "is-waiting");
    const why = page.querySelector("[role=alert], .field__errors, .errorlist")?.textContent.trim() || words.refused;
    back.querySelector(".item__desk").prepend(Object.assign(document.createElement("p"), { className: "notice notice--wrong", role: "alert", textContent: why }));
  }
  back.dataset.open = "";
  stage.bringBack(back);
  notice(status === 409 ? words.conflict : words.refused);
});

/* What is not stored yet, and how much is left. */

function notice(text) {
  say(text);
  const toast = document.createElement("div");
  toast.className = "notice notice--doubt toast";
  toast.append(Object.assign(document.createElement("p"), { textContent: text }));
  document.getElementById("messages").append(toast);
}

function tell() {
  const { size, state } = outbox;
  const text = !size ? "" : fill({ "": words.unsent, offline: words.offline, "signed-out": words.signedOut, another: words.another }[state], size);
  const others = outbox.ofOthers;
  const lines = [text, others ? fill(words.others, others) : ""].filter(Boolean);
  unsent.hidden = !lines.length;
  unsent.dataset.state = size ? state || "sending" : "others";
  if (unsent.dataset.said === lines.join()) return;
  unsent.dataset.said = lines.join();
  unsent.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
  if (size && (state === "signed-out" || state === "another")) {
    const href = `${review.dataset.signIn}?next=${encodeURIComponent(review.dataset.session)}`;
    unsent.append(Object.assign(document.createElement("a"), { className: "button button--small", target: "_blank", rel: "opener", href, textContent: words.signIn }));
  }
}
outbox.addEventListener("change", tell);

/** Show that so many fewer are left, and that so many more were decided; both may be negative. */
function count(left, decided) {
  const data = review.dataset;
  data.left = Math.max(0, Number(data.left) - left);
  for (const whose of ["today", "desk"]) {
    data[whose] = Number(data[whose]) + decided;
    document.getElementById(whose).textContent = data[whose];
  }
  if (data.many) return;
  document.getElementById("left").textContent = data.left;
  if (!data.perItem) return;
  const minutes = Math.max(1, Math.round((Number(data.left) * Number(data.perItem)) / 60));
  const pace = document.getElementById("pace");
  pace.textContent = minutes === 1 ? pace.dataset.one : fill(pace.dataset.several, minutes);
}

/* Who has what in hand. */

function post(address, targets, options = {}) {
  const body = new URLSearchParams(targets.map((target) => ["item", target]));
  return fetch(address, { method: "POST", body, headers: { "X-CSRFToken": outbox.token, "X-Editor": editor, "HX-Request": "true" }, ...options });
}

setInterval(() => {
  if (Date.now() - touched < AWAY && stage.targets().length) post(review.dataset.claim, stage.targets()).catch(() => {});
}, RENEW);
for (const type of ["keydown", "pointerdown"]) addEventListener(type, () => (touched = Date.now()), { passive: true });
addEventListener("pagehide", () => {
  if (stage.targets().length) post(review.dataset.release, stage.targets(), { keepalive: true }).catch(() => {});
});

/* History in place. */

const history = document.getElementById("history");
async function showHistory() {
  const address = stage.current()?.dataset.history;
  if (!address) return;
  const content = document.getElementById("history-content");
  content.replaceChildren();
  history.showModal();
  try {
    const answer = await fetch(address, { headers: { "HX-Request": "true" } });
    if (answer.ok) content.innerHTML = await answer.text();
  } catch {
    content.textContent = fill(words.offline, outbox.size);
  }
}

/* Everything that is pressed: keys press the same buttons. */

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    const mine = form.closest("#stage, #history, #latest, #elsewhere");
    if (!mine || form.method !== "post" || "plain" in form.dataset || mine.id === "latest") return;
    event.preventDefault();
    event.stopImmediatePropagation(); // htmx would wait for the answer
    if (event.submitter?.matches("[data-edge]")) moveEdge(event.submitter.dataset.edge, event.detail?.byCharacter);
    else act(form, event.submitter);
    if (mine.id === "history") history.close();
  },
  true,
);
document.addEventListener(
  "click",
  (event) => {
    if (!event.target.closest("#stage [data-clash=theirs]")) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // the item is shown anew, with theirs
    refresh([stage.nameOf(stage.current())], { latest });
  },
  true,
);
document.addEventListener("click", (event) => {
  const edge = event.target.closest("[data-edge]");
  if (edge?.type === "button") moveEdge(edge.dataset.edge, event.shiftKey);
  const press = event.target.closest("[data-press]")?.dataset.press;
  if (!press || event.ctrlKey || event.metaKey || event.button) return;
  event.preventDefault();
  commands[press]();
});


addEventListener("newsdesk:stale", ({ detail }) => refresh([detail], { latest }));
addEventListener("online", stage.askForStale);

const commands = listen({ editor, stage, goOn, undo, moveEdge, showHistory, pressElsewhere: () => offered()?.click() });
for (const button of document.querySelectorAll("[data-press][hidden]")) button.hidden = false;
stage.begin();
tell();
outbox.adopt();
more();
