/** What an act reaches beside the item it was made on: the same mistake elsewhere, other items that it changed,
and the pieces of a quote that was split or joined. */

import * as stage from "./stage.js";

const { queue, quote, candidate } = document.getElementById("review").dataset;
const offers = document.getElementById("elsewhere");
const words = document.getElementById("words").dataset;

export const offered = () => offers.querySelector("[data-do=elsewhere]");
export const withdrawOffer = () => offers.replaceChildren();

/** Keep what a correction offers in sight, wherever the editor is by now. */
export function offer(item, say) {
  const form = item.querySelector("[data-elsewhere]");
  if (!form) return;
  form.dataset.of = stage.nameOf(item);
  offers.replaceChildren(form);
  const close = Object.assign(document.createElement("button"), { type: "button", className: "toast__close", textContent: "×" });
  close.setAttribute("aria-label", words.close);
  close.addEventListener("click", () => offers.replaceChildren());
  form.append(close);
  say(form.querySelector(".elsewhere__title").textContent);
}

/** Fetch other items that an act changed anew; the pieces of a quote come next. */
export async function refresh(names, { pieces = false } = {}) {
  for (const name of names) {
    const old = stage.get(name);
    if (!old && !pieces) continue;
    const address = (name.startsWith("q-") ? quote : candidate).replace("/0/", `/${name.slice(2)}/`);
    try {
      const answer = await fetch(`${address}?${new URLSearchParams({ queue })}`, { headers: { "HX-Request": "true" } });
      if (!answer.ok) continue;
      const { item } = stage.parse(await answer.text());
      if (old) stage.put(item);
      else if (stage.isOpen(item)) stage.bringBack(item);
    } catch {
      return; // without a connection what is shown stays; deciding on it would be a conflict, and say so
    }
  }
}

/** A quote was split or joined: what came of it is asked about next. */
export async function takePieces(fresh, old, goOn) {
  if (old) {
    delete old.dataset.open;
    old.classList.remove("is-waiting");
    old.classList.add("is-settled");
  }
  const wasShown = old && stage.current() === old;
  const others = (fresh.dataset.changed ?? "").split(" ").filter((name) => name && name !== stage.nameOf(old));
  await refresh(others.reverse(), { pieces: true });
  stage.bringBack(fresh);
  if (wasShown) goOn();
}
