/* The list of pledges: chosen from, counted and sorted in the page itself. Its words stand in the page, so that
   this file speaks no language; without it the list is one complete table. The choice stands in the address. */

"use strict";

{
  const form = document.querySelector(".finder");
  const table = document.querySelector(".pledges");
  const body = table.tBodies[0];
  const menus = ["status", "field", "department"];
  const ticks = ["missing", "unmet", "late"].filter((name) => form.elements[name]);
  const names = [...menus, "quarter", ...ticks, "sort"];
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const flags = Object.fromEntries(
    [...document.querySelectorAll("template[data-flag]")].map((each) => [each.dataset.flag, each.content]),
  );
  const part = (name) => form.querySelector(`[data-${name}]`);
  const chosen = (name) => form.elements[name].selectedOptions[0];

  // A letter of a course says of one quarter: `-` nothing was due, `r` a report, `m` none, `u` a report that
  // tells of a plan not met, `l` one that came late, `b` one of which both is true.
  const is = {
    missing: (letter) => letter === "m",
    unmet: (letter) => letter === "u" || letter === "b",
    late: (letter) => letter === "l" || letter === "b",
    quarter: (letter) => letter !== "-",
  };

  const statuses = [...form.elements.status.options].map((option) => option.value);
  const lines = [...body.rows].map((row, number) => {
    const { status, field, department, course } = row.dataset;
    const newest = course.search(/[rulb]/);
    return {
      row,
      number,
      status,
      field,
      department,
      course,
      title: row.querySelector("th a").textContent.replace(/^\S+ /, ""), // without its number
      office: row.cells[2].textContent,
      rank: statuses.indexOf(status),
      age: newest < 0 ? course.length : newest,
    };
  });

  const orders = {
    number: (a, b) => a.number - b.number,
    title: (a, b) => collator.compare(a.title, b.title),
    status: (a, b) => a.rank - b.rank,
    department: (a, b) => collator.compare(a.office, b.office),
    newest: (a, b) => b.age - a.age,
  };

  const state = Object.fromEntries(names.map((name) => [name, ""]));

  /* Choosing: one pass over the pledges, which counts for each choice what the others would leave of it */

  const pass = () => {
    const place = Math.max(0, form.elements.quarter.selectedIndex - 1);
    const counts = { quarter: new Map(), missing: 0, unmet: 0, late: 0 };
    for (const name of menus) counts[name] = new Map();
    const add = (name, key) => counts[name].set(key, (counts[name].get(key) ?? 0) + 1);
    const ticked = (letter) => ticks.every((name) => !state[name] || is[name](letter));
    let shown = 0;
    for (const line of lines) {
      const letter = line.course[place];
      const due = !state.quarter || is.quarter(letter);
      const against = menus.filter((name) => state[name] && state[name] !== line[name]);
      if (due && ticked(letter)) {
        for (const name of menus) {
          if (against.length === 0 || (against.length === 1 && against[0] === name)) add(name, line[name]);
        }
      }
      if (against.length === 0) {
        [...line.course].forEach((each, when) => is.quarter(each) && ticked(each) && add("quarter", when));
        for (const name of ticks) {
          const others = ticks.every((each) => each === name || !state[each] || is[each](letter));
          if (due && others && is[name](letter)) counts[name] += 1;
        }
      }
      line.row.hidden = against.length > 0 || !due || !ticked(letter);
      shown += !line.row.hidden;
    }
    return { counts, shown, place };
  };

  const write = ({ counts, shown, place }) => {
    for (const name of [...menus, "quarter"]) {
      [...form.elements[name].options].slice(1).forEach((option, index) => {
        const count = counts[name].get(name === "quarter" ? index : option.value) ?? 0;
        option.textContent = `${option.dataset.words} (${count})`;
      });
    }
    for (const name of ticks) form.querySelector(`[data-count="${name}"]`).textContent = `(${counts[name]})`;
    const words = [
      ...[...menus, "quarter"].filter((name) => state[name]).map((name) => chosen(name).dataset.words),
      ...ticks.filter((name) => state[name]).map((name) => form.elements[name].dataset.words),
    ];
    part("chosen").textContent = words.join(" · ");
    part("shown").textContent = shown;
    part("all").hidden = words.length > 0;
    part("some").hidden = words.length === 0;
    part("none").hidden = shown > 0;
    table.parentElement.hidden = shown === 0;
    form.querySelector(".clear").hidden = words.length === 0;
    mark(place);
  };

  // What there is to look at in a pledge is that of the quarter that was chosen.
  let marked = 0;
  const mark = (place) => {
    if (place === marked) return;
    marked = place;
    for (const line of lines) {
      const flag = flags[line.course[place]];
      line.row.lastElementChild.replaceChildren(...(flag ? [flag.cloneNode(true)] : []));
    }
  };

  /* Sorting: by a head of the table, or on a phone by a menu */

  const order = () => (state.sort || "number").replace("-", "");
  const isDescending = () => state.sort[0] === "-";

  let sorted = "";
  const sort = () => {
    for (const head of table.tHead.rows[0].cells) head.removeAttribute("aria-sort");
    for (const button of table.tHead.querySelectorAll("button")) {
      const own = button.dataset.sort === order();
      button.setAttribute("aria-pressed", own);
      if (own) button.parentElement.setAttribute("aria-sort", isDescending() ? "descending" : "ascending");
    }
    if (state.sort === sorted) return;
    sorted = state.sort;
    const way = isDescending() ? -1 : 1;
    const compare = (a, b) => way * orders[order()](a, b) || a.number - b.number;
    body.append(...[...lines].sort(compare).map((line) => line.row));
  };

  for (const head of table.tHead.querySelectorAll("[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.sort = head.dataset.sort;
    button.append(...head.childNodes);
    head.replaceWith(button);
    button.addEventListener("click", () => {
      const { sort: key } = button.dataset;
      if (key === order() && !isDescending()) choose({ sort: `-${key}` });
      else choose({ sort: key === "number" ? "" : key });
    });
  }

  /* The address: read at the start and when the reader goes back, written at each choice */

  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const name of names) {
      const value = asked.get(name) ?? "";
      state[name] = isKnown(name, value) ? value : "";
    }
  };

  const isKnown = (name, value) => {
    if (name === "sort") return Object.hasOwn(orders, value.replace("-", ""));
    if (ticks.includes(name)) return value === "1";
    return [...form.elements[name].options].some((option) => option.value === value);
  };

  const show = () => {
    for (const name of names) {
      if (ticks.includes(name)) form.elements[name].checked = state[name] !== "";
      else form.elements[name].value = state[name];
    }
    write(pass());
    sort();
  };

  const choose = (change) => {
    Object.assign(state, change);
    const query = new URLSearchParams(names.filter((name) => state[name]).map((name) => [name, state[name]]));
    try {
      history.pushState(null, "", `${query}` ? `?${query}` : location.pathname);
    } catch (refused) {
      // A page that was opened from a folder may have to keep its address: the choice then lasts one page.
      if (!(refused instanceof DOMException)) throw refused;
    }
    show();
  };

  form.addEventListener("change", ({ target }) => {
    choose({ [target.name]: target.type === "checkbox" ? (target.checked ? "1" : "") : target.value });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector(".clear").addEventListener("click", () => {
    choose(Object.fromEntries(names.filter((name) => name !== "sort").map((name) => [name, ""])));
    // The button that was pressed is gone: who uses a keyboard goes on from the first thing that is there.
    const [first] = [form.querySelector(".fold"), form.elements.status].filter((each) => each.getClientRects().length);
    first.focus();
  });
  form.querySelector(".fold").addEventListener("click", ({ currentTarget }) => {
    const open = form.classList.toggle("open");
    currentTarget.setAttribute("aria-expanded", open);
  });
  addEventListener("popstate", () => {
    read();
    show();
  });

  read();
  show();
}
