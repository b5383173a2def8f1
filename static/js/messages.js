/** Toasts: says what went wrong with a request, and lets messages be closed; good news goes by itself. */

const SHOWN_FOR = 6000; // ms
const area = document.getElementById("messages");

function show(text, link) {
  const toast = document.createElement("div");
  toast.className = "notice notice--wrong toast";
  const line = document.createElement("p");
  line.textContent = `${text} `;
  if (link) line.append(link);
  toast.append(line);
  for (const same of area.children) {
    if (same.querySelector("p")?.textContent === line.textContent) return;
  }
  area.append(toast);
}

function signInLink() {
  const link = document.createElement("a");
  link.href = `${area.dataset.signInAddress}?next=${encodeURIComponent(location.pathname + location.search)}`;
  link.target = "_blank";
  link.textContent = area.dataset.signIn;
  return link;
}

function complete(toast) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "toast__close";
  button.setAttribute("aria-label", area.dataset.close);
  button.textContent = "×";
  button.addEventListener("click", () => toast.remove());
  toast.append(button);
  if (toast.matches(".notice--success, .notice--info")) setTimeout(() => toast.remove(), SHOWN_FOR);
}

if (area) {
  for (const toast of area.querySelectorAll(".toast")) complete(toast);
  new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.addedNodes) if (node.nodeType === 1 && node.matches(".toast")) complete(node);
    }
  }).observe(area, { childList: true });

  document.addEventListener("htmx:responseError", (event) => {
    const { status } = event.detail.xhr;
    if (status === 401) show(area.dataset.sessionEnded, signInLink());
    else if (status === 403) show(area.dataset.forbidden);
    else if (status === 404 || status === 410) show(area.dataset.gone);
    else show(area.dataset.failed);
  });
  document.addEventListener("htmx:sendError", () => show(area.dataset.offline));
  document.addEventListener("htmx:timeout", () => show(area.dataset.offline));
}
