/** Choosing a quote: the text shows what the list chooses, the list what the text chooses. */

const text = document.getElementById("text");
const margin = document.getElementById("margin");
let chosen = "";

const list = () => document.getElementById("quotes");
const entry = (id) => document.getElementById(`entry-${id}`);
const inText = (id) => text.querySelectorAll(`[data-quote="${CSS.escape(id)}"], [data-cue="${CSS.escape(id)}"]`);

function paint() {
  for (const old of document.querySelectorAll(".quote.is-chosen, .cue.is-chosen, .entry.is-chosen")) {
    old.classList.remove("is-chosen");
  }
  for (const old of text.querySelectorAll(".rests-on")) old.classList.remove("rests-on");
  if (!chosen) return;
  for (const mark of inText(chosen)) mark.classList.add("is-chosen");
  const row = entry(chosen);
  row?.classList.add("is-chosen");
  const restsOn = row?.dataset.restsOn;
  if (restsOn) {
    for (const mark of text.querySelectorAll(`[data-name="${restsOn}"]`)) mark.classList.add("rests-on");
  }
}

function bring(element, block = "nearest") {
  element?.scrollIntoView({ block, behavior: "instant" });
}

function outOfSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top < 80 || bottom > innerHeight - 80;
}

/** from: "text" or "list", where it was chosen; there nothing moves. */
function choose(id, { from = "", focus = false } = {}) {
  chosen = id;
  paint();
  const row = entry(id);
  if (from !== "text") {
    const mark = inText(id)[0];
    if (mark && outOfSight(mark)) bring(mark, "center");
  }
  if (from !== "list" && row && beside()) bring(row);
  if (focus) row?.querySelector(".entry__open")?.focus({ preventScroll: true });
}

function open(id) {
  const row = entry(id);
  if (row && !row.classList.contains("is-open")) row.querySelector(".entry__open[hx-get]")?.click();
}

function close(id) {
  entry(id)?.querySelector("[data-close]")?.click();
}

const beside = () => getComputedStyle(margin).overflowY === "auto"; // else the margin follows the text
const isOpen = () => list().querySelector(".entry.is-open")?.dataset.entry ?? "";

text.addEventListener("click", (event) => {
  if (!getSelection().isCollapsed) return;
  const name = event.target.closest("[data-name]");
  const quote = event.target.closest("[data-quote]")?.dataset.quote;
  if (quote) choose(quote, { from: "text" });
  if (name && !event.target.closest(".name--pronoun, .name--clitic, .name--nominal")) showName(name.dataset.name);
  else if (quote) open(quote);
});

function showName(id) {
  if (!document.getElementById("selection")) return;
  htmx.ajax("GET", text.dataset.nameAddress.replace("/0/", `/${id}/`), { target: "#name-card", swap: "innerHTML" });
}

function markName() {
  for (const old of text.querySelectorAll(".name.is-chosen")) old.classList.remove("is-chosen");
  const id = document.querySelector("[data-name-card]")?.dataset.nameCard;
  if (id) for (const mark of text.querySelectorAll(`[data-name="${id}"]`)) mark.classList.add("is-chosen");
}

const offers = document.getElementById("elsewhere");
offers.addEventListener("click", (event) => event.target.closest("[data-close-offer]") && offers.replaceChildren());

margin.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link?.matches("[data-close-name], [data-close-adding]")) {
    event.preventDefault();
    document.getElementById(link.matches("[data-close-name]") ? "name-card" : "adding").replaceChildren();
    markName();
    return;
  }
  if (link?.matches("[data-for-name]")) {
    event.preventDefault();
    bring(text.querySelector(`[data-name="${link.dataset.forName}"]`), "center");
    showName(link.dataset.forName);
    return;
  }
  const row = event.target.closest(".entry");
  if (row && row.dataset.entry !== chosen && !link?.matches("[data-close]")) choose(row.dataset.entry, { from: "list" });
  if (link?.matches(".entry__open") && row.classList.contains("is-open")) {
    event.preventDefault();
    event.stopPropagation();
    close(row.dataset.entry);
  }
}, true);

for (const [type, on] of [["mouseover", true], ["mouseout", false]]) {
  document.addEventListener(type, (event) => {
    const near = event.target.closest?.(".entry, .missed__one");
    if (!near) return;
    const of = near.dataset.entry
      ? `[data-quote="${near.dataset.entry}"]`
      : `[data-candidate="${near.dataset.forCandidate}"]`;
    for (const mark of text.querySelectorAll(of)) mark.classList.toggle("is-pointed", on);
  });
}

document.addEventListener("newsdesk:choose", (event) => {
  choose(event.detail.quote, { focus: event.detail.focus });
  if (event.detail.open) open(event.detail.quote);
});
document.addEventListener("newsdesk:close", () => {
  const id = isOpen();
  if (id) close(id);
  else document.querySelector("[data-close-name], [data-close-adding]")?.click();
});

/** Put a row that came at the end of the list where it belongs, and choose it. */
function takeIn(row) {
  if (!row) return;
  for (const same of list().querySelectorAll(`[id="${row.id}"]`)) if (same !== row) same.remove();
  entry(row.dataset.cameBefore)?.before(row);
  delete row.dataset.cameBefore;
  chosen = row.dataset.entry;
}

/* What was swapped is painted anew, keeps the focus, and only one card is open. */
let focused = "";
let typed = false; // what was typed was sent: where it went well the next key is a command again
document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  if ("offer" in detail.elt.dataset) return; // it comes by itself and takes nothing's place
  focused = document.activeElement?.id ?? "";
  typed = detail.requestConfig.verb === "post" && Boolean(document.activeElement?.matches("input, textarea"));
});
document.addEventListener("htmx:afterSettle", (event) => {
  if ("offer" in (event.detail.requestConfig?.elt.dataset ?? {})) return;
  const arrived = list()?.dataset.chosen;
  if (arrived && arrived !== chosen) chosen = arrived;
  if (list()) delete list().dataset.chosen;
  takeIn(list()?.querySelector("[data-came-before]"));
  paint();
  markName();
  const opened = event.detail.elt.closest?.(".entry.is-open")?.dataset.entry;
  if (opened) {
    for (const other of list().querySelectorAll(".entry.is-open")) {
      if (other.dataset.entry !== opened) close(other.dataset.entry);
    }
    if (beside()) bring(entry(opened));
    else bring(inText(opened)[0], "start"); // the card comes up from below and covers what is lower
  }
  const active = document.activeElement;
  const done = typed && event.detail.xhr?.status === 200;
  if (!active || active === document.body || (done && active.id === focused)) { // htmx brings a field's focus back
    typed = false;
    const again = focused && !done && document.getElementById(focused);
    if (again && !again.disabled) again.focus({ preventScroll: true });
    else if (chosen) entry(chosen)?.querySelector(".entry__open")?.focus({ preventScroll: true });
  }
});
document.addEventListener("htmx:afterSwap", (event) => {
  const { target } = event.detail;
  if (target?.id === "adding" || target?.id === "name-card") {
    const title = target.querySelector(".card__title");
    title?.focus({ preventScroll: true });
    if (title && beside()) margin.scrollTo({ top: 0 });
  }
});

const first = list()?.dataset.chosen || location.hash.match(/^#(?:q|entry)-(\w+)$/)?.[1];
if (list()) delete list().dataset.chosen;
/* After htmx has seen the page: before, opening a card would follow its link. */
document.addEventListener("DOMContentLoaded", () => {
  if (!first || !entry(first)) return;
  choose(first);
  if (matchMedia("(min-width: 62rem)").matches) open(first);
});
