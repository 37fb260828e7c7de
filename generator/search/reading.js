/* Finds pledges in the index that lies in search/shelf/: nothing of it is fetched before a person searches.
   A word is found by its pieces of one to three units; a longer one is then looked for in the pledge's own lines,
   so that nothing is shown that does not hold it. generator/search/ writes the index and reads words the same way. */

"use strict";

const Shelf = (() => {
  const root = new URL("shelf/", document.currentScript.src);
  const fetched = new Map();
  const takers = new Map();

  /* Each file of the index is a script that hands over what it holds: a browser loads it from a folder too. */
  const fetchOne = (name, mark) => {
    if (!fetched.has(name)) {
      const arrival = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        takers.set(name, resolve);
        script.src = new URL(`${name}.js${mark ? `?${mark}` : ""}`, root);
        script.onload = script.onerror = () => {
          script.remove();
          reject(new Error(name)); // nothing happens where the file has handed over
        };
        document.head.append(script);
      });
      fetched.set(name, arrival);
    }
    return fetched.get(name);
  };

  return { fetch: fetchOne, take: (name, held) => takers.get(name)(held) };
})();

/* How words are read: into units (syllables, letters, whole numbers), and dates into one form. */
class Reading {
  constructor(list) {
    this.marks = new RegExp(list.marks, "gu");
    this.unit = new RegExp(list.unit, "gu");
    this.alphabet = new Map([...list.alphabet].map((digit, value) => [digit, value]));
    const dates = {
      date: (f) => [f[1] || `20${f[2]}`, f[3] || f[5], f[4] || f[6]],
      day: (f) => ["", f[1] || f[3], f[2] || f[4]],
      month: (f) => ["", f[1]],
      year: (f) => [f[1]],
    };
    /* Patterns, each with what its groups say: year, month and day. */
    this.dates = Object.entries(dates).map(([name, parts]) => [new RegExp(list[name], "gu"), parts]);
    this.quarter = new RegExp(list.quarter, "gu");
    this.firstHalf = list.firstHalf;
    this.endings = list.endings;
    this.longest = list.longest;
    /* Words of one meaning: the letters of each lead to those of them that are looked for. */
    this.alike = new Map();
    for (const [written, typed] of list.synonyms) {
      for (const word of [...written, ...typed]) this.alike.set(this.letters(word), written);
    }
  }

  plain(text) {
    const shown = text.normalize("NFKC");
    return /[A-Z]/.test(shown) ? shown.replace(/[A-Z]/g, (capital) => capital.toLowerCase()) : shown;
  }

  units(text) {
    return (this.plain(text).match(this.unit) ?? []).map((unit) => (unit.length > 4 ? unit.replaceAll(",", "") : unit));
  }

  letters(text) {
    return this.units(text).join("");
  }

  /* Units with their places in the text as it was written; none for the rare text that cannot be traced back. */
  placed(text) {
    const spans = []; // for each letter of the plain text, whence it came
    let shown = "";
    let from = 0;
    for (const letter of text) {
      const to = from + letter.length;
      shown += this.plain(letter);
      while (spans.length < shown.length) spans.push([from, to]);
      from = to;
    }
    if (shown !== this.plain(text)) return [];
    return Array.from(shown.matchAll(this.unit), ({ 0: unit, index }) => ({
      unit: unit.replaceAll(",", ""),
      from: spans[index][0],
      to: spans[index + unit.length - 1][1],
    }));
  }

  joined(units) {
    return units.map((unit, i) => (i && /^\d/.test(unit) && /^\d/.test(units[i - 1]) ? "." : "") + unit).join("");
  }

  /* Every date of a line, and each less exact one that it lies in. */
  moments(text, when = "") {
    const shown = this.plain(text);
    const said = this.dates.flatMap(([pattern, parts]) => Array.from(shown.matchAll(pattern), parts));
    const read = [...when.matchAll(/([12]\d{3})(?:-(\d\d))?(?:-(\d\d))?/g)].map(([, ...parts]) => parts);
    return new Set([...said, ...read].flatMap((parts) => this.dated(...parts)));
  }

  /* The pieces of a date, the most exact last; none for what is no date. */
  dated(year, month, day) {
    if (!month) return [`@${year}`];
    if (+month < 1 || +month > 12 || (day && (+day < 1 || +day > 31))) return [];
    const exact = [month, day].filter(Boolean).map((number) => number.padStart(2, "0"));
    const ofAnyYear = exact.map((_, i) => `@-${exact.slice(0, i + 1).join("-")}`);
    return year ? [`@${year}`, ...ofAnyYear.flatMap((piece) => [piece, piece.replace("@", `@${year}`)])] : ofAnyYear;
  }

  /* What a person typed, as words: each with its units, or with the one piece that a date or a quarter is. */
  query(text) {
    const words = [];
    const out = (shown, pattern, piece) =>
      shown.replace(pattern, (...found) => {
        const name = piece(found);
        if (!name) return found[0];
        const before = /^[^0-9'’‘]/.test(found[0]) ? found[0][0] : "";
        words.push({ shown: found[0].slice(before.length).trim(), piece: name, units: [] });
        return `${before} `;
      });
    let rest = this.plain(text);
    rest = out(rest, this.quarter, (f) => {
      const part = f[2] || f[3];
      return part ? `@${f[1]}-Q${part}` : `@${f[1]}-H${f[5] || (f[4] === this.firstHalf ? 1 : 2)}`;
    });
    for (const [pattern, parts] of this.dates) rest = out(rest, pattern, (f) => this.dated(...parts(f)).pop());
    const typed = rest.trim().split(/\s+/);
    while (typed.length) {
      const pair = typed.slice(0, 2).join(" ");
      const isOne = [pair, ...this.stems(pair)].some((form) => this.alike.has(this.letters(form)));
      const shown = typed.splice(0, isOne ? 2 : 1).join(" ");
      if (this.letters(shown) && !words.some((word) => word.shown === shown)) words.push({ shown });
    }
    return words;
  }

  /* The other words for a word; none for most. */
  synonyms(word) {
    const own = this.letters(word);
    return (this.alike.get(own) ?? []).filter((other) => this.letters(other) !== own);
  }

  /* A word in which another word for a part of it stands instead: 강아지놀이터 is 반려동물놀이터. */
  variants(word) {
    const own = this.letters(word);
    const parts = [...this.alike.keys()].filter((part) => own.includes(part));
    const longest = parts.filter((part) => !parts.some((other) => other !== part && other.includes(part)));
    return longest.flatMap((part) => this.synonyms(part).map((other) => own.replace(part, this.letters(other))));
  }

  /* A word without its particles and endings, the longest first. */
  stems(word) {
    const without = (text) =>
      this.endings
        .filter((ending) => text.endsWith(ending))
        .map((ending) => text.slice(0, -ending.length))
        .filter((stem) => this.units(stem).length > 1);
    const found = new Set(without(word).flatMap((stem) => [stem, ...without(stem)]));
    return [...found].sort((a, b) => b.length - a.length);
  }
}

/* Where a word's units stand one after another among the units of a line. */
const placesOf = (word, line) => {
  const places = [];
  for (let start = 0; start + word.length <= line.length; start += 1) {
    if (word.every((unit, i) => unit === line[start + i])) places.push(start);
  }
  return places;
};

/* Stretches of a text in order, those that touch as one. */
const apart = (spans) => {
  const found = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = found[found.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
};

const holdsAll = (parts, line) =>
  parts.every((part) => line.letters.includes(part.join("")) && placesOf(part, line.units).length > 0);

/* A line of a pledge: its letters are quick to search, its units are exact and read only where they matter. */
class Line {
  #units;

  constructor(reading, held, quarter, section, zone) {
    const [words, when] = typeof held === "string" ? [held, ""] : held;
    Object.assign(this, { reading, words, when, quarter, section, zone });
    this.letters = reading.plain(words).replace(reading.marks, "");
  }

  get units() {
    this.#units ??= this.reading.units(this.words);
    return this.#units;
  }
}
