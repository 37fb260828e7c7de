/* What the page does by script, and can do without: keep the reader's light or dark, open the fold that an
   address points into, and be whole on paper.
   It runs before the first paint, so that no reader of the dark sees a flash of light; no script stands in the
   pages themselves, so that a server may forbid such scripts (Content-Security-Policy). */

"use strict";

{
  const root = document.documentElement;
  const attribute = "data-md-color-scheme";
  const name = "pledgebook-scheme";

  const stored = (use) => {
    // A browser may refuse storage, above all for pages opened from a folder: the choice then lasts one page.
    try {
      return use(localStorage);
    } catch (refused) {
      if (!(refused instanceof DOMException)) throw refused;
      return null;
    }
  };

  const show = (scheme) => {
    if (scheme) root.setAttribute(attribute, scheme);
    else root.removeAttribute(attribute);
  };

  root.className = "js";
  show(stored((kept) => kept.getItem(name)));

  const turn = () => {
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default";
    const shown = root.getAttribute(attribute) || system;
    const wanted = shown === "slate" ? "default" : "slate";
    // Who chooses what the system says goes with the system again.
    const choice = wanted === system ? "" : wanted;
    stored((kept) => (choice ? kept.setItem(name, choice) : kept.removeItem(name)));
    show(choice);
  };

  // Newer browsers open the folds around what is pointed at by themselves; older ones are shown to it.
  const openAround = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = [...document.querySelectorAll("details:not([open])")].filter((fold) => fold.contains(target));
    for (const fold of closed) fold.open = true;
    if (closed.length) target.scrollIntoView();
  };

  addEventListener("hashchange", openAround);
  addEventListener("DOMContentLoaded", () => {
    document.querySelector("button.scheme").addEventListener("click", turn);
    openAround();
  });

  let unfolded = [];

  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("details:not([open])")];
    for (const fold of unfolded) fold.open = true;
    root.style.setProperty("--address", JSON.stringify(location.href));
  });

  addEventListener("afterprint", () => {
    for (const fold of unfolded) fold.open = false;
  });
}
