/* Tables on a narrow screen: a row of words or of many numbers reads downwards as a card, a table that is still
   wider than its box is a region that a keyboard scrolls. Without this script every table scrolls sideways. */

"use strict";

{
  const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  const MANY = 5;

  // A city's own table has no box and no class; with a class, Material's bundle puts it into no box of its own.
  const boxOf = (table) => {
    const box = table.closest(".scroll");
    if (box) return box;
    const made = document.createElement("div");
    made.className = "scroll";
    table.classList.add("own");
    table.replaceWith(made);
    made.append(table);
    return made;
  };

  // Each cell bears the name of its column, and each element its role: browsers forget it where cells are laid
  // out otherwise.
  const name = (table) => {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.textContent.trim());
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, td, th")]) {
      const role = part.tagName === "TH" ? `${part.scope === "row" ? "row" : "column"}header` : ROLES[part.tagName];
      part.setAttribute("role", role);
      if (part.tagName === "TD" && heads[part.cellIndex]) part.dataset.name = heads[part.cellIndex];
    }
  };

  const tables = [...document.querySelectorAll("article table")].map((table, number) => {
    const box = boxOf(table);
    const heads = table.tHead?.rows[0]?.cells.length ?? 0;
    const isStack = table.classList.contains("stack");
    const isMany = table.classList.contains("numbers") && heads > MANY;
    if (isStack || isMany) name(table);
    if (table.caption) table.caption.id ||= `table-${number + 1}`;
    return { table, box, isMany, width: 0 };
  });

  // A head that the words at the foot of the page explain says its meaning where it is pointed at.
  const words = [...document.querySelectorAll(".words dt")].map((term) => [term.textContent.trim(), term.nextElementSibling.textContent.trim()]);
  const meanings = new Map(words);
  for (const head of document.querySelectorAll("article th")) {
    const meaning = meanings.get(head.textContent.trim());
    if (!meaning || head.children.length) continue;
    const made = document.createElement("abbr");
    made.title = meaning;
    made.append(...head.childNodes);
    head.append(made);
  }

  const isWide = (box) => box.scrollWidth > box.clientWidth + 1;

  const fit = (it) => {
    const { table, box, isMany } = it;
    if (it.width === box.clientWidth) return;
    it.width = box.clientWidth;
    table.classList.remove("cards");
    if (isMany && isWide(box)) table.classList.add("cards");
    const row = table.tBodies[0]?.rows[0];
    const isCards = Boolean(row) && getComputedStyle(row).display !== "table-row";
    // Heads that sort are pressed only where they are seen.
    for (const button of table.tHead?.querySelectorAll("button") ?? []) button.disabled = isCards;
    const region = { role: "region", tabindex: "0", ...label(table) };
    for (const [attribute, value] of Object.entries(region)) {
      if (isWide(box)) box.setAttribute(attribute, value);
      else box.removeAttribute(attribute);
    }
  };

  const label = ({ caption, tHead }) =>
    caption ? { "aria-labelledby": caption.id } : { "aria-label": (tHead?.textContent ?? "").replace(/\s+/g, " ").trim() };

  const watch = new ResizeObserver((seen) => {
    for (const { target } of seen) for (const it of tables) if (it.box === target) fit(it);
  });
  for (const it of tables) watch.observe(it.box);
}
