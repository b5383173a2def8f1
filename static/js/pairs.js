/** Pairs of names by keys: j and k go through them, c merges, x refuses, o compares. */

const rows = () => [...document.querySelectorAll("[data-pair]")];
const current = () => document.activeElement?.closest("[data-pair]");
const KEYS = { c: "merge", x: "refuse", o: "open" };

function go(step) {
  const all = rows();
  const here = all.indexOf(current());
  all[Math.min(all.length - 1, Math.max(0, here + step))]?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (KEYS[event.key]) current()?.querySelector(`[data-do="${KEYS[event.key]}"]`)?.click();
});

/* When a pair goes, the next one takes its place. The event comes right before the swap. */
document.addEventListener("htmx:beforeSwap", (event) => {
  const row = event.detail.target.closest?.("[data-pair]");
  if (!row || event.detail.xhr.status !== 200) return;
  const all = rows();
  const here = all.indexOf(row);
  const next = all[here + 1] ?? all[here - 1];
  setTimeout(() => next?.focus());
});
