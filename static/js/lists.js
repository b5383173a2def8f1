/** Lists: clean addresses, the focus kept when rows are added, filters folded on a narrow screen. */

const narrow = matchMedia("(max-width: 60rem)");

for (const details of document.querySelectorAll("details[data-collapsible]")) {
  const fold = () => {
    details.open = !narrow.matches || "inUse" in details.dataset;
  };
  fold();
  narrow.addEventListener("change", fold);
}

/* An empty filter does not stand in the address. */
document.addEventListener("htmx:configRequest", (event) => {
  if (!event.detail.elt.matches("[data-filters]")) return;
  const { parameters } = event.detail;
  for (const name of Object.keys(parameters)) if (parameters[name] === "") delete parameters[name];
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-filters]")) return;
  for (const field of event.target.elements) if (field.name && field.value === "") field.disabled = true;
  setTimeout(() => {
    for (const field of event.target.elements) field.disabled = false;
  });
});

/* Whoever stood on "more" by keyboard goes on with the first row that came. */
let cameBefore = null;
document.addEventListener("htmx:beforeSwap", (event) => {
  const { target } = event.detail;
  cameBefore = target.id === "more" && target.contains(document.activeElement) ? target.previousElementSibling : null;
});
document.addEventListener("htmx:afterSwap", () => {
  cameBefore?.nextElementSibling?.querySelector("a")?.focus({ preventScroll: true });
  cameBefore = null;
});
