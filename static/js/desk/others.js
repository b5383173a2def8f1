/** What an act reaches beside the item it was made on: the same mistake elsewhere, other items that it changed,
and the pieces of a quote that was split or joined. */

import * as stage from "./stage.js";

const { queue, quote, candidate } = document.getElementById("review").dataset;
const offers = document.getElementById("elsewhere");
const AGAIN = 2000; // ms until what must come is asked for again

export const offered = () => offers.querySelector("[data-do=elsewhere]");
export const withdrawOffer = () => offers.replaceChildren();
offers.addEventListener("click", (event) => event.target.closest("[data-close-offer]") && withdrawOffer());

/** Return what the server shows there now, "" for nothing; rejects where it doesn't answer. */
async function fetched(address) {
  const answer = await fetch(`${address}?${new URLSearchParams({ queue })}`, { headers: { "HX-Request": "true" } });
  if (!answer.ok && answer.status !== 404) throw new Error(answer.statusText);
  return answer.status === 200 ? answer.text() : "";
}

/** Fetch what the page must not go on without, however long the connection is gone; "" for what is not there. */
async function surely(address) {
  for (;;) {
    const text = await fetched(address).catch(() => null);
    if (text !== null) return text;
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
}

/** Ask what a correction of `item` offers, and keep it in sight wherever the editor is by now. */
export async function fetchOffer(address, item, say) {
  let text;
  try {
    text = await fetched(address);
  } catch {
    return; // without a connection nothing is offered; the list of decisions leads there later
  }
  const form = new DOMParser().parseFromString(text, "text/html").querySelector("[data-elsewhere]");
  if (!form) return;
  form.dataset.of = item;
  offers.replaceChildren(document.importNode(form, true));
  say(form.querySelector(".elsewhere__title").textContent);
}

/** Fetch items anew that were decided or changed; the pieces of a quote come next.

latest: (name) => (() => whether what was asked for then may be shown now). What may not, or does not come, is
fetched when it is shown again. */
export async function refresh(names, { latest, pieces = false }) {
  const asked = names
    .filter((name) => pieces || stage.get(name))
    .map((name) => ({ name, isLatest: latest(name), text: pieces ? surely(addressOf(name)) : fetched(addressOf(name)).catch(() => "") }));
  for (const { name, isLatest, text } of asked) {
    const { item } = stage.parse(await text);
    const old = stage.get(name);
    if (old && !(item && isLatest())) old.dataset.stale = "";
    else if (old) {
      if (old.dataset.seen) item.dataset.seen = old.dataset.seen;
      stage.put(item);
    } else if (item && stage.isOpen(item)) stage.bringBack(item);
  }
}

const addressOf = (name) => (name.startsWith("q-") ? quote : candidate).replace("/0/", `/${name.slice(2)}/`);

/** A quote was split or joined: what came of it, `names` in the order of the text, is asked about next. */
export async function takePieces(names, old, { goOn, latest }) {
  if (old) {
    delete old.dataset.open;
    old.classList.add("is-settled");
  }
  const wasShown = old && stage.current() === old;
  await refresh([...names].reverse(), { latest, pieces: true });
  old?.classList.remove("is-waiting");
  if (wasShown && stage.current() === old) goOn();
}
