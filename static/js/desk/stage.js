/** The items of the page: one is shown, the next ones wait in templates, those seen are kept for going back. */

const stage = document.getElementById("stage");
const ahead = document.getElementById("ahead");
const kept = new Map(); // name -> element
let order = []; // names, in the order in which they come
let at = 0;

export const current = () => stage.querySelector(":scope > .item");
export const nameOf = (item) => item?.dataset.item ?? "";
export const get = (name) => kept.get(name);
export const isOpen = (item) => "open" in item.dataset;

/** Take in what the page carried along, or what came with more. */
export function takeIn(container = ahead) {
  let found = 0;
  for (const template of [...container.querySelectorAll("template")]) {
    const item = template.content.querySelector(".item");
    template.remove();
    if (!item || order.includes(item.dataset.item)) continue;
    kept.set(item.dataset.item, document.importNode(item, true));
    order.push(item.dataset.item);
    found += 1;
  }
  return found;
}

export function begin() {
  const item = current();
  if (item) {
    kept.set(nameOf(item), item);
    order = [nameOf(item)];
    arrange(item);
  }
  takeIn();
}

export function parse(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const item = page.querySelector(".item");
  return { item: item && document.importNode(item, true), page };
}

export const waiting = () => order.slice(at + 1).filter((name) => isOpen(kept.get(name)));
export const last = () => kept.get(order.at(-1));
export const targets = () => [current(), ...waiting().map(get)].filter(Boolean).map((item) => item.dataset.target);

/** Bring the words asked about into sight, and let htmx know what is new. */
function arrange(item) {
  const text = item.querySelector(".item__text");
  const mark = text?.querySelector("[data-mark=quote], [data-mark=candidate]");
  if (mark && text.scrollHeight > text.clientHeight) {
    text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
  }
  for (const edge of item.querySelectorAll("[data-edge][hidden]")) edge.hidden = false;
}

export function show(name, { focus = true } = {}) {
  const item = kept.get(name);
  at = order.indexOf(name);
  if (current() !== item) {
    stage.replaceChildren(item);
    htmx.process(item);
    arrange(item);
  }
  askForStale();
  if (focus) item.querySelector("#item-title")?.focus({ preventScroll: true });
  if (stage.getBoundingClientRect().top < 0) stage.scrollIntoView({ behavior: "instant" });
}

/** Where what is shown lacks what was decided on it, ask for it. */
export function askForStale() {
  const item = current();
  if (!item || !("stale" in item.dataset)) return;
  delete item.dataset.stale;
  dispatchEvent(new CustomEvent("newsdesk:stale", { detail: nameOf(item) }));
}

export function next() {
  const [name] = waiting();
  if (name) show(name);
  return Boolean(name);
}

export function back() {
  if (!current()) {
    if (!order.length) return false;
    show(order[at]);
    return true;
  }
  if (at === 0) return false;
  show(order[at - 1]);
  return true;
}

export function end(template) {
  stage.replaceChildren(template.content.cloneNode(true));
  document.getElementById("nothing").focus({ preventScroll: true });
}

/** Put `item` in the place of its older self; what is typed or focused in it stays. */
export function put(item) {
  const name = nameOf(item);
  const old = kept.get(name);
  kept.set(name, item);
  if (!order.includes(name)) order.splice(at, 0, name);
  if (!old || current() !== old) return;
  const focused = document.activeElement;
  const selector = old.contains(focused) ? likeness(focused) : "";
  const { scrollTop } = old.querySelector(".item__text");
  old.replaceWith(item);
  htmx.process(item);
  arrange(item);
  item.querySelector(".item__text").scrollTop = scrollTop;
  if (selector) (item.querySelector(selector) ?? item.querySelector("#item-title"))?.focus({ preventScroll: true });
}

/** Bring an item back as the next one; shown at once where nothing is. */
export function bringBack(item) {
  const name = nameOf(item);
  if (current() && nameOf(current()) === name) {
    put(item);
    return;
  }
  kept.set(name, item);
  order = order.filter((other) => other !== name);
  const here = current() ? order.indexOf(nameOf(current())) : order.length - 1;
  order.splice(here + 1, 0, name);
  if (current()) at = here;
  else show(name);
}

export function isTyping(item) {
  const field = document.activeElement;
  return item.contains(field) && field.matches("input, textarea") && field.value !== field.defaultValue;
}

/** Leave the field that was sent: the next key is a command again. */
export function leaveField(item) {
  const field = document.activeElement;
  if (item.contains(field) && field.matches("input, textarea")) item.querySelector("#item-title").focus({ preventScroll: true });
}

function likeness(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.name && element.value) return `[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  return "";
}
