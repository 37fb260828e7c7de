/* What the page does by script, and can do without: keep the reader's light or dark, and be whole on paper. */

"use strict";

{
  const root = document.documentElement;
  const attribute = "data-md-color-scheme";

  const keep = (scheme) => {
    // A browser may refuse storage, above all for pages opened from a folder: the choice then lasts one page.
    try {
      if (scheme) localStorage.setItem("pledgebook-scheme", scheme);
      else localStorage.removeItem("pledgebook-scheme");
    } catch (refused) {
      if (!(refused instanceof DOMException)) throw refused;
    }
  };

  const show = (scheme) => {
    if (scheme) root.setAttribute(attribute, scheme);
    else root.removeAttribute(attribute);
  };

  document.querySelector("button.scheme").addEventListener("click", () => {
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default";
    const shown = root.getAttribute(attribute) || system;
    const wanted = shown === "slate" ? "default" : "slate";
    // Who chooses what the system says goes with the system again.
    const choice = wanted === system ? "" : wanted;
    keep(choice);
    show(choice);
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
