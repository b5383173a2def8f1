/** Moves the edges of the words that an item asks about. All places are Unicode code points of the whole text. */

const WORD = /[\p{L}\p{N}\p{M}_]+(?:[.,:/'’\-–][\p{L}\p{N}\p{M}_]+)*|\p{RI}{2}|[^\s\p{L}\p{N}]/gu;

const points = (string) => [...string].length;

/** Return the shown text as one array of code points, with where it begins in the whole text.

Between paragraphs stand line ends; what lies between two that are shown is shown as nothing else. */
function textOf(item) {
  const paragraphs = [...item.querySelectorAll(".item__text [data-start]")];
  const first = Number(paragraphs[0]?.dataset.start ?? 0);
  let all = "";
  let length = 0;
  for (const paragraph of paragraphs) {
    const gap = Number(paragraph.dataset.start) - first - length;
    all += "\n".repeat(Math.max(0, gap)) + paragraph.textContent;
    length += Math.max(0, gap) + points(paragraph.textContent);
  }
  return { first, all };
}

function wordsOf({ first, all }) {
  const words = [];
  let at = 0;
  let units = 0;
  for (const match of all.matchAll(WORD)) {
    at += points(all.slice(units, match.index));
    const length = points(match[0]);
    words.push([first + at, first + at + length]);
    at += length;
    units = match.index + match[0].length;
  }
  return words;
}

export const spanOf = (item) => item.dataset.span.split(":").map(Number);

/** Return the item's words with one edge moved, [start, end], or null where it can't be moved.

side: start_out, start_in, end_in or end_out; byCharacter: by one code point instead of one word. */
export function moved(item, side, byCharacter) {
  const [start, end] = spanOf(item);
  const text = textOf(item);
  const last = text.first + points(text.all);
  let to;
  if (byCharacter) {
    to = { start_out: [start - 1, end], start_in: [start + 1, end], end_in: [start, end - 1], end_out: [start, end + 1] }[side];
  } else {
    const words = wordsOf(text);
    const inside = words.filter(([from, until]) => from < end && until > start);
    to = {
      start_out: () => [words.findLast((word) => word[1] <= start)?.[0], end],
      start_in: () => [inside[1]?.[0], end],
      end_in: () => [start, inside.at(-2)?.[1]],
      end_out: () => [start, words.find((word) => word[0] >= end)?.[1]],
    }[side]();
  }
  const [from, until] = to;
  return from === undefined || until === undefined || from < text.first || until > last || from >= until ? null : to;
}

/** Return the words at start:end as they are shown. */
export function wordsAt(item, [start, end]) {
  const { first, all } = textOf(item);
  return [...all].slice(start - first, end - first).join("");
}

/** Draw the item's mark at [start, end] of the text instead of where it was. */
export function draw(item, [start, end]) {
  const kind = item.querySelector(".item__text [data-mark=candidate]") ? "candidate" : "quote";
  for (const old of item.querySelectorAll(`.item__text [data-mark="${kind}"]`)) {
    old.replaceWith(...old.childNodes);
  }
  for (const paragraph of item.querySelectorAll(".item__text [data-start]")) {
    paragraph.normalize();
    let at = Number(paragraph.dataset.start);
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      const characters = [...node.data];
      const from = Math.max(0, start - at);
      const until = Math.min(characters.length, end - at);
      at += characters.length;
      if (from >= until) continue;
      const units = (n) => characters.slice(0, n).join("").length;
      const range = document.createRange();
      range.setStart(node, units(from));
      range.setEnd(node, units(until));
      const mark = document.createElement("span");
      mark.className = kind;
      mark.dataset.mark = kind;
      range.surroundContents(mark);
    }
  }
  item.dataset.span = `${start}:${end}`;
}
