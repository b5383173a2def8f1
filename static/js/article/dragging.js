/** Dragging the edges of the open quote: a handle at either end; what is dragged over shows as a selection.

The buttons of the card and the selection's own keys do the same without a pointer. */

import { caretAt, markSelection } from "./selecting.js";

const text = document.getElementById("text");
const handles = ["start", "end"].map((edge) => {
  const handle = document.createElement("span");
  handle.className = `handle handle--${edge}`;
  handle.setAttribute("aria-hidden", "true");
  handle.hidden = true;
  document.body.append(handle);
  handle.addEventListener("pointerdown", (event) => begin(event, edge));
  return handle;
});

const openQuote = () => document.querySelector("#quotes > .entry.is-open")?.dataset.entry ?? "";
const marks = (id) => [...text.querySelectorAll(`[data-quote="${CSS.escape(id)}"]`)];

/** Put the handles at the ends of the open quote, or away where none is open. */
function place() {
  const pieces = openQuote() ? marks(openQuote()) : [];
  for (const handle of handles) handle.hidden = !pieces.length;
  if (!pieces.length) return;
  const first = pieces[0].getClientRects()[0];
  const last = [...pieces.at(-1).getClientRects()].at(-1);
  if (!first || !last) return;
  put(handles[0], first.left, first);
  put(handles[1], last.right, last);
}

function put(handle, left, line) {
  handle.style.setProperty("left", `${left + scrollX}px`);
  handle.style.setProperty("top", `${line.top + scrollY}px`);
  handle.style.setProperty("height", `${line.height}px`);
}

function begin(event, edge) {
  const pieces = marks(openQuote());
  if (!pieces.length || event.button) return;
  event.preventDefault();
  const handle = event.currentTarget;
  handle.setPointerCapture(event.pointerId);
  handle.classList.add("is-held");
  const range = document.createRange();
  range.setStart(pieces[0], 0);
  range.setEnd(pieces.at(-1), pieces.at(-1).childNodes.length);
  const [fixedNode, fixedOffset] = edge === "start" ? [range.endContainer, range.endOffset] : [range.startContainer, range.startOffset];
  let moved = false;

  const move = ({ clientX, clientY }) => {
    const caret = caretAt(clientX, clientY);
    if (!caret || !text.contains(caret.node)) return;
    moved = true;
    getSelection().setBaseAndExtent(fixedNode, fixedOffset, caret.node, caret.offset);
  };
  const end = ({ type }) => {
    handle.classList.remove("is-held");
    handle.removeEventListener("pointermove", move);
    if (moved && type === "pointerup") markSelection("span");
    else if (moved) getSelection().removeAllRanges();
  };
  handle.addEventListener("pointermove", move);
  handle.addEventListener("pointerup", end, { once: true });
  handle.addEventListener("pointercancel", end, { once: true });
}

addEventListener("resize", place);
document.addEventListener("htmx:afterSettle", () => requestAnimationFrame(place));
document.fonts.ready.then(place);
place();
