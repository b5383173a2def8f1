/** Marking by selecting: what is selected in the text becomes a quote, a name, the edges or the cue of one.

The server counts Unicode code points, JavaScript counts UTF-16 units: both are converted here and nowhere
else. Words are snapped by the server. */

const text = document.getElementById("text");
const bar = document.getElementById("selection");
let selected = null; // {start, end} in code points of the whole text

const codePoints = (string) => [...string].length;

/** Return where (node, offset) stands in the article's text, in code points; null outside a paragraph. */
function place(node, offset) {
  const inside = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const paragraph = inside.closest?.("[data-start]");
  if (!paragraph || !text.contains(paragraph)) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + codePoints(range.toString());
}

/** Return the selection in the text as code points, or null. */
function selection() {
  const current = getSelection();
  if (!current.rangeCount || current.isCollapsed) return null;
  const range = current.getRangeAt(0);
  if (!range.intersectsNode(text) || !range.toString().trim()) return null;
  const inner = range.cloneRange();
  if (!text.contains(inner.startContainer)) inner.setStart(text.firstElementChild, 0);
  if (!text.contains(inner.endContainer)) inner.setEndAfter(text.lastElementChild);
  const start = place(inner.startContainer, inner.startOffset) ?? between(inner.startContainer, inner.startOffset, false);
  const end = place(inner.endContainer, inner.endOffset) ?? between(inner.endContainer, inner.endOffset, true);
  return start === null || end === null || start >= end ? null : { start, end };
}

/** Return the edge of the paragraph next to a place that lies between paragraphs. */
function between(container, offset, before) {
  const paragraphs = [...text.querySelectorAll("[data-start]")];
  const range = document.createRange();
  range.setStart(container, offset);
  const side = before
    ? paragraphs.findLast((p) => range.comparePoint(p, p.childNodes.length) < 0)
    : paragraphs.find((p) => range.comparePoint(p, 0) > 0);
  if (!side) return null;
  return Number(side.dataset.start) + (before ? codePoints(side.textContent) : 0);
}

function show() {
  selected = selection();
  bar.hidden = !selected;
  if (!selected) return;
  const open = Boolean(document.querySelector(".entry.is-open [data-card]"));
  for (const button of bar.querySelectorAll("[data-mark=span], [data-mark=cue], [data-mark=split]")) button.hidden = !open;
  const box = getSelection().getRangeAt(0).getBoundingClientRect();
  const left = Math.min(Math.max(8, box.left), innerWidth - bar.offsetWidth - 8);
  const above = box.top - bar.offsetHeight - 8;
  const top = above > 8 ? above : box.bottom + 8;
  bar.style.setProperty("left", `${left + scrollX}px`);
  bar.style.setProperty("top", `${top + scrollY}px`);
}

function hide() {
  bar.hidden = true;
  selected = null;
}

/** Return the place in the text under a point of the window: {node, offset}, or null. */
export function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    return found && { node: found.offsetNode, offset: found.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** Do with what is selected as the buttons of the bar do: quote, name, span, cue or split. */
export function markSelection(what) {
  selected = selection() ?? selected;
  if (!selected) return;
  const { start, end } = selected;
  if (what === "quote" || what === "name") {
    const address = what === "quote" ? bar.dataset.quoteAddress : bar.dataset.nameAddress;
    htmx.ajax("GET", `${address}?start=${start}&end=${end}`, { target: "#adding", swap: "innerHTML" });
  } else {
    const card = document.querySelector(".entry.is-open [data-card]");
    if (!card) return;
    const form = card.querySelector("input[name=seen]").form;
    htmx.ajax("POST", card.dataset[`${what}Address`], {
      target: card.closest(".entry"),
      swap: "outerHTML",
      values: {
        start,
        end,
        at: start,
        snap: "1",
        text: text.dataset.version,
        key: form.elements.key.value,
        seen: form.elements.seen.value,
      },
    });
  }
  getSelection().removeAllRanges();
  hide();
}

bar.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the selection
bar.addEventListener("click", (event) => {
  const what = event.target.closest("[data-mark]")?.dataset.mark;
  if (what) markSelection(what);
});
document.addEventListener("pointerup", (event) => {
  if (!bar.contains(event.target)) setTimeout(show);
});
document.addEventListener("selectionchange", () => {
  if (!bar.hidden && getSelection().isCollapsed) hide();
});
const KEYS = { a: "quote", n: "name", e: "span", r: "cue", s: "split" };
document.addEventListener("keyup", (event) => {
  if (event.shiftKey || event.key === "Shift") show();
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.("input, textarea, select")) return;
  if (!document.getElementById("keys-on").checked || !KEYS[event.key] || !selection()) return;
  event.preventDefault();
  markSelection(KEYS[event.key]);
});
