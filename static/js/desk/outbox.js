/** What is decided and not stored yet: kept on this device, per editor, and sent one after another.

An entry: {id, item, path, fields: [[name, value]], undoes, notBefore, sent}. `id` is its idempotency key. Once
it was sent its fields never change, so that sending it again is a repetition. */

const WAITS = [1000, 2000, 4000, 8000, 15000]; // ms after so many failures
const TIMEOUT = 20000; // ms for one request

export const newKey = () =>
  crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

export class Outbox extends EventTarget {
  /** editor: whose decisions these are; session: the address that says who is signed in now. */
  constructor({ editor, session, token }) {
    super();
    Object.assign(this, { editor, session, token, state: "", entries: [], failures: 0, sending: false });
    this.prefix = `newsdesk.unsent.${editor}.`;
    this.tab = newKey();
    this.number = 0;
    this.acts = new Map(); // how often something was decided on an item in this page
    addEventListener("online", () => this.retry());
    document.addEventListener("visibilitychange", () => document.hidden || this.retry());
    addEventListener("focus", () => this.retry());
    addEventListener("beforeunload", (event) => {
      if (this.entries.length) event.preventDefault();
    });
  }

  get size() {
    return this.entries.length;
  }

  /** Take over what was left unsent on this device under this account, but for tabs that still live. */
  async adopt() {
    const living = new Set();
    if (navigator.locks) {
      const { held } = await navigator.locks.query();
      for (const lock of held) living.add(lock.name);
      navigator.locks.request(this.prefix + this.tab, () => new Promise(() => {}));
    }
    const left = Object.keys(localStorage).filter((name) => name.startsWith(this.prefix)).sort(byNumber);
    const old = [];
    for (const name of left) {
      const tab = name.slice(this.prefix.length).split(".")[0];
      if (tab === this.tab || living.has(this.prefix + tab)) continue;
      old.push({ ...JSON.parse(localStorage.getItem(name)), stored: name, notBefore: 0 });
    }
    this.entries.unshift(...old);
    if (old.length) this.pump();
    this.tell();
    return old.length;
  }

  /** How many decisions of other accounts wait on this device. */
  get ofOthers() {
    return Object.keys(localStorage).filter((n) => n.startsWith("newsdesk.unsent.") && !n.startsWith(this.prefix)).length;
  }

  add({ item, path, fields, undoes = "", delay = 0, replaces = "" }) {
    const same = replaces && this.entries.find((e) => !e.sent && e.item === item && e.replaces === replaces);
    if (same) this.drop(same);
    else for (const entry of this.entries) entry.notBefore = 0;
    const id = newKey();
    const entry = { id, item, path, fields, undoes, replaces, sent: false, notBefore: delay ? Date.now() + delay : 0 };
    entry.stored = `${this.prefix}${this.tab}.${Date.now()}.${String(this.number++).padStart(6, "0")}`;
    this.entries.push(entry);
    this.acts.set(item, this.given(item) + 1);
    this.keep(entry);
    this.tell();
    setTimeout(() => this.pump(), delay);
    return entry;
  }

  keep(entry) {
    try {
      localStorage.setItem(entry.stored, JSON.stringify(entry));
    } catch {
      // The device's store is full: the entry lives in this page, and leaving it warns.
    }
  }

  drop(entry) {
    this.entries = this.entries.filter((e) => e !== entry);
    localStorage.removeItem(entry.stored);
    this.tell();
  }

  /** How many decisions on an item this page was given so far. */
  given(item) {
    return this.acts.get(item) ?? 0;
  }

  pendingOf(item) {
    return this.entries.filter((e) => e.item === item);
  }

  /** Let unsent entries of an item know what was decided just now: they were made having seen it. */
  update(item, change) {
    for (const entry of this.entries) {
      if (entry.item !== item || entry.sent) continue;
      change(entry);
      this.keep(entry);
    }
  }

  retry() {
    this.failures = 0;
    this.pump();
  }

  tell() {
    this.dispatchEvent(new Event("change"));
  }

  /** Send the first entry, and so on; one at a time, in order. */
  async pump() {
    if (this.sending || !this.entries.length) return;
    const [entry] = this.entries;
    const wait = Math.max(entry.notBefore, this.pausedUntil ?? 0) - Date.now();
    if (wait > 0 && this.failures) return;
    if (entry.notBefore > Date.now()) {
      setTimeout(() => this.pump(), entry.notBefore - Date.now());
      return;
    }
    if (!entry.path) {
      this.drop(entry); // undoes what was never written
      this.pump();
      return;
    }
    this.sending = true;
    let outcome;
    try {
      outcome = await this.send(entry);
    } finally {
      this.sending = false;
    }
    if (outcome === "again") this.pump();
    else if (outcome === "later") {
      const pause = WAITS[Math.min(this.failures++, WAITS.length - 1)];
      this.pausedUntil = Date.now() + pause;
      setTimeout(() => {
        this.pausedUntil = 0;
        this.pump();
      }, pause);
    } else {
      this.failures = 0;
      this.pausedUntil = 0;
      this.pump();
    }
    this.tell();
  }

  async send(entry) {
    if (this.state === "another" || this.state === "signed-out") {
      if (!(await this.check())) return "later";
    }
    if (!entry.sent) {
      entry.sent = true;
      this.keep(entry);
    }
    const body = new URLSearchParams(entry.fields);
    body.set("key", entry.id);
    let answer;
    let text;
    try {
      answer = await fetch(entry.path, {
        method: "POST",
        body,
        headers: { "X-CSRFToken": this.token, "X-Editor": this.editor, "HX-Request": "true", "HX-Current-URL": location.href },
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT),
      });
      text = await answer.text();
    } catch {
      this.state = "offline";
      return "later";
    }
    if (answer.status === 401 || answer.status === 403) {
      if (answer.status === 401) this.state = "signed-out";
      const fine = answer.status === 403 && (await this.check());
      // A new token after signing in again; refused with it too, it can't be carried out by this account.
      if (!fine) return "later";
      if (entry.refused) return this.settle(entry, answer.status, text);
      entry.refused = true;
      return "again";
    }
    if (answer.status >= 500 || answer.status === 429) {
      this.state = "offline";
      return "later";
    }
    this.state = "";
    return this.settle(entry, answer.status, text);
  }

  settle(entry, status, text) {
    this.drop(entry);
    this.dispatchEvent(new CustomEvent("answer", { detail: { entry, status, text } }));
    return "done";
  }

  /** Ask who is signed in; true if it is the editor whose decisions these are. */
  async check() {
    try {
      const answer = await fetch(this.session, { headers: { "HX-Request": "true" }, signal: AbortSignal.timeout(TIMEOUT) });
      if (answer.status === 401) this.state = "signed-out";
      else if (answer.ok) {
        const { editor, token } = await answer.json();
        if (String(editor) === this.editor) {
          this.token = token;
          this.state = "";
        } else this.state = "another";
      } else this.state = "offline";
    } catch {
      this.state = "offline";
    }
    this.tell();
    return this.state === "";
  }
}

function byNumber(one, other) {
  const time = (name) => name.split(".").slice(-2).join(".");
  return time(one) < time(other) ? -1 : 1;
}
