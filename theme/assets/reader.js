/* What the frame does by script, and can do without: the reader's own light or dark, kept from page to page; the
   drawer by keyboard; the address at the foot of paper. It runs before the page below the header is painted, so that
   no reader of the dark sees a flash of light; no script stands in the pages themselves, so that a server may forbid
   such scripts (Content-Security-Policy). Folds that an address points into, or that are printed, Material opens. */

"use strict";

{
  const root = document.documentElement;
  const { body } = document;
  const name = "pledgebook-scheme";

  root.className = "js";

  // What Material's bundle looks for; it is asked to keep nothing.
  window.__md_scope = new URL("..", document.currentScript.src);
  window.__md_get = () => null;
  window.__md_set = () => {};
  window.__md_hash = (text) => text.length;
  // It would fetch a map of the site for each of these, as if they led to other languages; so spelt, it finds none.
  for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";

  const stored = (use) => {
    // A browser may refuse storage, above all for pages opened from a folder: the choice then lasts one page.
    try {
      return use(localStorage);
    } catch (refused) {
      if (!(refused instanceof DOMException)) throw refused;
      return null;
    }
  };

  const scheme = document.querySelector(".scheme-button");
  if (scheme) {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const system = () => (dark.matches ? "slate" : "default");
    const show = () => {
      const shown = stored((kept) => kept.getItem(name)) || chosen || system();
      body.setAttribute("data-md-color-scheme", shown);
      body.setAttribute("data-md-color-primary", shown === "slate" ? scheme.dataset.dark : scheme.dataset.light);
    };
    let chosen = "";
    scheme.addEventListener("click", () => {
      const wanted = body.getAttribute("data-md-color-scheme") === "slate" ? "default" : "slate";
      // Who chooses what the system says goes with the system again.
      chosen = wanted === system() ? "" : wanted;
      stored((kept) => (chosen ? kept.setItem(name, chosen) : kept.removeItem(name)));
      show();
    });
    dark.addEventListener("change", show);
    show();
  }

  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".drawer-button");
    const box = document.querySelector("[data-md-toggle=drawer]");
    const drawer = document.querySelector(".md-sidebar--primary");
    if (!drawer) return;
    const set = (open) => {
      if (box.checked !== open) box.click();
    };
    button.addEventListener("click", () => set(!box.checked));
    box.addEventListener("change", () => {
      button.setAttribute("aria-expanded", box.checked);
      if (box.checked) drawer.querySelector("a").focus();
      else if (drawer.contains(document.activeElement)) button.focus();
    });
    // Whoever walks out of the drawer leaves it closed; Escape leads back to where it was opened.
    drawer.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !drawer.contains(relatedTarget)) set(false);
    });
    document.addEventListener("keyup", ({ key }) => {
      if (key === "Escape") set(false);
    });
  });

  // The labels of Material's tabs are links, which it keeps from the keyboard for the sake of unseen radio buttons.
  addEventListener("DOMContentLoaded", () => {
    const freed = new MutationObserver(() => {
      for (const label of document.querySelectorAll(".tabbed-labels a")) label.removeAttribute("tabindex");
    });
    for (const labels of document.querySelectorAll(".tabbed-labels")) {
      freed.observe(labels, { childList: true, subtree: true });
    }
  });

  addEventListener("beforeprint", () => {
    root.dataset.address = location.href;
  });
}
