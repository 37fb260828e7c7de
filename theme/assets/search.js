/* The search page: reads the question out of its address, answers it, and keeps the filters in the address.
   Every word that it says stands in the page, in its templates. */

"use strict";

{
  const AT_ONCE = 10;
  const COLUMNS = { status: "statuses", field: "fields", department: "departments" };
  const FILTERS = Object.keys(COLUMNS);
  const ANCHORS = {
    done: "this-quarter",
    plan: "plan",
    so_far: "so-far",
    problems: "problems",
    remedies: "problems",
    money: "budget",
    changes: "changes",
  };
  /* Sections of a city's own form are called by their anchors, which have a hyphen. */
  const anchor = (section) => ANCHORS[section] ?? (section.includes("-") ? section : "");
  const site = new URL("../", document.currentScript.src);
  const leaf = location.protocol === "file:" ? "index.html" : "";

  const start = async () => {
    const place = document.querySelector("[data-search]");
    const asked = new URLSearchParams(location.search);
    const query = (asked.get("q") ?? "").trim();
    place.querySelector("input").value = query;
    const said = place.querySelector("[role=status]");

    /* A copy of a template, with words put in their places: text, or elements. */
    const copy = (name, words = {}) => {
      const made = place.querySelector(`template[data-part="${name}"]`).content.cloneNode(true);
      for (const spot of made.querySelectorAll("[data-fill]")) {
        const word = words[spot.dataset.fill];
        if (word === undefined || word === null) spot.remove();
        else spot.replaceChildren(word);
      }
      return made;
    };
    const say = (...parts) => said.replaceChildren(...parts);

    if (!query) return;
    document.title = `${query} · ${document.title}`;
    place.dataset.search = "asked";
    say(copy("looking"));
    const answers = document.createElement("div");
    place.append(answers);

    let search;
    let answer;
    try {
      search = await Search.open();
      answer = await search.answer(query);
    } catch (fault) {
      say(copy(fault instanceof Search.Stale ? "stale" : "failed"));
      return;
    }
    const { list } = search;
    const chosen = Object.fromEntries(FILTERS.map((name) => [name, asked.get(name) ?? ""]));

    const asides = answer.words.flatMap((word) => {
      if (!word.found.size) return [copy("without", { word: word.shown })];
      const told = word.instead ? [copy("instead", { word: word.shown, instead: word.instead })] : [];
      return word.beside ? [...told, copy("beside", { word: word.shown, beside: word.beside })] : told;
    });

    if (!answer.hits.length) {
      say(copy("none", { query }));
      answers.append(copy("ways"));
      return;
    }

    /* Whether a hit is of a value of a filter: any for none, and none for "-". */
    const is = (hit, name, value) => !value || list[COLUMNS[name]][hit.place] === (value === "-" ? "" : value);
    const fits = (hit, but) => FILTERS.every((name) => name === but || is(hit, name, chosen[name]));

    /* A link to a page of the site, which works from a folder too. */
    const to = (address, part = "") => new URL(`${address}${leaf}${part && `#${part}`}`, site).href;

    const marked = (text) => {
      const made = document.createDocumentFragment();
      let end = 0;
      for (const [from, till] of search.marks(text, answer)) {
        const mark = document.createElement("mark");
        mark.append(text.slice(from, till));
        made.append(text.slice(end, from), mark);
        end = till;
      }
      made.append(text.slice(end));
      return made;
    };

    const told = (id, line) => {
      const quarter = list.quarters[line.quarter];
      const made = copy("line", {
        line: marked(line.words),
        quarter: quarter ? quarter[1] : null,
        section: list.sections[line.section],
      });
      if (quarter) made.querySelector("a").href = to(`pledges/${id}/${quarter[0]}/`, anchor(line.section));
      return made;
    };

    const shown = ({ place: at, lines, by }) => {
      const id = list.ids[at];
      const isPage = id.includes("/"); // a page that the city wrote itself
      const made = copy("result", {
        number: list.numbers[at] || null,
        title: marked(list.titles[at]),
        became: list.became[at] ?? null,
        department: list.named[at] ? marked(list.named[at]) : null,
      });
      const alike = by.map((each) => copy("alike", each));
      made.querySelector("[data-lines]").replaceChildren(...alike, ...lines.map((line) => told(id, line)));
      made.querySelector("a").href = isPage ? to(`${id}/`.replace(/\/index\/$/, "/")) : to(`pledges/${id}/`);
      if (isPage) {
        made.querySelector("[data-pill]").parentElement.remove();
        return made;
      }
      const pill = place.querySelector(`template[data-status="${list.statuses[at]}"]`).content.cloneNode(true);
      if (list.written[at]) pill.firstElementChild.replaceChildren(list.written[at]);
      made.querySelector("[data-pill]").append(pill);
      return made;
    };

    const frame = copy("answer");
    const listed = frame.querySelector("ol");
    const more = frame.querySelector("button");
    const selects = FILTERS.map((name) => frame.querySelector(`select[name="${name}"]`));
    answers.append(frame);
    let fitting = [];
    let next = 0;

    const count = () => {
      selects.forEach((select) => {
        const own = answer.hits.filter((hit) => fits(hit, select.name));
        for (const option of select.options) {
          option.dataset.words ??= option.text;
          const number = own.filter((hit) => is(hit, select.name, option.value)).length;
          option.text = `${option.dataset.words} (${number})`;
          option.hidden = option.disabled = number === 0 && !option.selected && option.value !== "";
        }
        const offered = [...select.options].filter((option) => !option.hidden).length;
        select.closest("label").classList.toggle("idle", offered < 3 && !chosen[select.name]);
      });
    };

    const tell = () => {
      const own = fitting.filter(({ place: at }) => list.ids[at].includes("/")).length;
      const pages = own ? copy("pages", { count: `${own}` }) : null;
      const name = own && own === fitting.length ? "own" : !answer.isWhole ? "partly" : answer.isExact ? "found" : "about";
      say(copy(name, { count: `${name === "own" ? own : fitting.length - own}`, pages }), ...asides.map((aside) => aside.cloneNode(true)));
    };

    const grow = async () => {
      more.disabled = true;
      const before = listed.childElementCount;
      while (listed.childElementCount < before + AT_ONCE && next < fitting.length) {
        const wanted = fitting.slice(next, next + before + AT_ONCE - listed.childElementCount);
        const held = await search.read(wanted, answer);
        const stays = (hit) => !wanted.includes(hit) || held.includes(hit);
        listed.append(...held.map(shown));
        fitting = fitting.filter(stays);
        answer.hits = answer.hits.filter(stays);
        next += held.length;
      }
      more.disabled = false;
      more.classList.toggle("idle", next >= fitting.length);
      return before;
    };

    const renew = async () => {
      fitting = answer.hits.filter((hit) => fits(hit));
      next = 0;
      listed.replaceChildren();
      await grow();
      count();
      tell();
    };

    for (const select of selects) {
      select.value = chosen[select.name];
      if (select.selectedIndex < 0) select.value = chosen[select.name] = "";
      select.addEventListener("change", () => {
        chosen[select.name] = select.value;
        if (select.value) asked.set(select.name, select.value);
        else asked.delete(select.name);
        try {
          history.replaceState(null, "", `?${asked}`);
        } catch (refused) {
          if (!(refused instanceof DOMException)) throw refused; // a browser may keep a folder's addresses as they are
        }
        renew();
      });
    }
    more.addEventListener("click", async () => {
      const before = await grow();
      tell();
      listed.children[before]?.querySelector("a").focus();
    });
    await renew();
  };

  start();
}
