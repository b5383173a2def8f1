/** The keys of the review desk. Silent while something is typed, and when they are switched off. */

const help = document.getElementById("keys-help");

/** Listen to the keys; returns what each does, for buttons that do the same. */
export function listen({ editor, stage, goOn, undo, moveEdge, showHistory, pressElsewhere }) {
  const off = `newsdesk.keys.off.${editor}`;
  const onOff = document.getElementById("keys-on");
  onOff.checked = localStorage.getItem(off) === null;
  onOff.addEventListener("change", () => (onOff.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "1")));

  const within = (selector) => stage.current()?.querySelector(selector);
  const press = (selector) => within(selector)?.click();
  const type = (selector) => {
    const field = within(selector);
    field?.focus();
    field?.select();
  };
  const commands = {
    c: () => press("[data-do=confirm]"),
    x: () => press("[data-do=reject]"),
    0: () => type("[data-find]"),
    a: () => press("[name=who][value=anonymous]"),
    g: () => press("[name=who][value=collective]"),
    y: () => press("[name=who][value=unknown]"),
    d: () => kind("direct"),
    i: () => kind("indirect"),
    m: () => kind("mixed"),
    r: () => type("input[name=role]"),
    f: () => type("input[name=affiliation]"),
    q: (shift) => moveEdge("start_out", shift),
    w: (shift) => moveEdge("start_in", shift),
    o: (shift) => moveEdge("end_in", shift),
    p: (shift) => moveEdge("end_out", shift),
    n: () => type("input[name=note]"),
    j: () => goOn(),
    k: () => stage.back(),
    u: () => undo(),
    h: () => showHistory(),
    e: () => pressElsewhere(),
    b: () => press("[data-clash=mine]"),
    t: () => press("[data-clash=theirs]"),
    s: () => openSplits(),
    l: () => press("[data-do=join]"),
    v: () => open(within("[data-article]").href, "_blank", "noopener"),
    "?": () => help.showModal(),
  };
  const openSplits = () => {
    const splits = within("[data-split]");
    if (!splits) return;
    splits.open = true;
    splits.querySelector(".cut, input[name=words]").focus();
  };
  const kind = (value) => press(`[name=kind][value=${value}]`);
  const byCharacter = new Set("QWOP");
  const once = new Set("cxuelbt123456789agydim");

  function inList(event) {
    const cut = event.target.closest(".cut");
    if (cut) {
      const cuts = [...cut.parentElement.querySelectorAll(".cut")];
      const next = cuts[cuts.indexOf(cut) + (event.key === "ArrowDown" ? 1 : -1)];
      next?.focus();
      return Boolean(next);
    }
    const here = event.target.closest(".choice, [data-find], .who__new button");
    const list = here?.closest(".item");
    if (!list) return false;
    const all = [list.querySelector("[data-find]"), ...list.querySelectorAll(".choice, .who__new button")];
    const to = all[all.indexOf(here) + (event.key === "ArrowDown" ? 1 : -1)];
    to?.focus();
    return Boolean(to);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
    const { key, target } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (inList(event)) event.preventDefault();
      return;
    }
    const typing = target.matches?.("input:not([type=radio], [type=checkbox]), textarea, select");
    if (key === "Escape" && typing) {
      target.blur();
      return;
    }
    if (key === "Enter" && target.matches?.("[data-find]")) {
      event.preventDefault();
      const item = target.closest(".item");
      item.querySelector(target.closest("[data-adding]") && target.value ? "[name=who][value='new:PER']:not(.visually-hidden)" : ".choice, .who__new button")?.focus();
      return;
    }
    if (typing || !onOff.checked || (event.repeat && once.has(key))) return;
    if (/^[1-9]$/.test(key)) {
      event.preventDefault();
      press(`.choice[data-digit="${key}"]`);
    } else if (byCharacter.has(key)) {
      event.preventDefault();
      commands[key.toLowerCase()](true);
    } else if (Object.hasOwn(commands, key)) {
      event.preventDefault();
      commands[key](false);
    }
  });
  return commands;
}
