/* Answers what a person typed with pledges, the best first; reading.js reads words, and the files of the index. */
"use strict";

class Search {
  static #EXACT = 20; // candidates that are looked up one by one before a number is told
  static #READ = 12; // pledges whose lines are read before the first ten are put in order
  static #PIECES = 6; // pieces of one word
  static #ZONES = [60, 30, 15, 6];

  static open = async () => new Search(await Shelf.fetch("list"));

  constructor(list) {
    this.list = list;
    this.reading = new Reading(list);
    this.texts = new Map();
  }

  /* The pledges that hold a piece: place → zone. */
  async #holders(piece) {
    const { books, hashes } = this.list;
    const after = books.findIndex((first) => first > piece);
    const book = Math.max(0, (after < 0 ? books.length : after) - 1);
    const holders = new Map();
    const [hash, text] = await Shelf.fetch(`words/${book}`, hashes[book]);
    if (hash !== hashes[book]) throw new Search.Stale();
    const start = `\n${text}`.indexOf(`\n${piece}\t`);
    if (start < 0) return holders;
    const packed = text.slice(start + piece.length + 1, text.indexOf("\n", start));
    let [number, step, scale] = [0, 0, 1];
    for (const digit of packed) {
      const value = this.reading.alphabet.get(digit);
      step += (value % 32) * scale;
      scale *= 32;
      if (value < 32) {
        number += step;
        holders.set(number >> 2, number & 3);
        [step, scale] = [0, 1];
      }
    }
    return holders;
  }

  async #candidates(units) {
    const { longest } = this.reading;
    const starts = [];
    for (let start = 0; start + longest < units.length; start += longest) starts.push(start);
    starts.push(Math.max(0, units.length - longest));
    const pieces = starts.slice(-Search.#PIECES).map((start) => units.slice(start, start + longest));
    const [first, ...others] = await Promise.all(
      pieces.map((piece) => this.#holders(this.reading.joined(piece))),
    );
    const found = new Map();
    for (const [place, zone] of first) {
      if (others.every((holders) => holders.has(place))) {
        found.set(place, Math.max(zone, ...others.map((holders) => holders.get(place))));
      }
    }
    return found;
  }

  /* The pledges that hold a word: exact for short words and for rare ones. */
  async #held(units) {
    const found = await this.#candidates(units);
    const isExact = units.length <= this.reading.longest;
    if (isExact || found.size > Search.#EXACT) return { found, isExact };
    return { found: await this.#verified([...found.keys()], [units]), isExact: true };
  }

  /* Those of some pledges that hold all parts of a word in one line: place → zone. */
  async #verified(places, parts) {
    const found = new Map();
    const texts = await Promise.all(places.map((place) => this.text(place)));
    places.forEach((place, i) => {
      const zones = texts[i].filter((line) => holdsAll(parts, line)).map((line) => line.zone);
      if (zones.length) found.set(place, Math.min(...zones));
    });
    return found;
  }

  /* The pledges in which two parts of a word stand in one line: who types without spaces may leave a word out. */
  async #halves(units) {
    const cuts = [...units.keys()].slice(2, -1);
    cuts.sort((a, b) => Math.abs(2 * a - units.length) - Math.abs(2 * b - units.length));
    for (const cut of cuts) {
      const parts = [units.slice(0, cut), units.slice(cut)];
      const [left, right] = await Promise.all(parts.map((part) => this.#candidates(part)));
      const places = [...left.keys()].filter((place) => right.has(place));
      places.sort((a, b) => left.get(a) + right.get(a) - left.get(b) - right.get(b));
      const found = await this.#verified(places.slice(0, Search.#EXACT), parts);
      if (found.size) return { parts, found, isExact: places.length <= Search.#EXACT };
    }
    return null;
  }

  /* Where any of some words is, the zone by the first that is there; `ways` tells of each word by itself. */
  async #any(texts) {
    const ways = await Promise.all(
      texts.map(async (said) => {
        const units = this.reading.units(said);
        return { said, parts: [units], ...(await this.#held(units)) };
      }),
    );
    const found = new Map();
    for (const way of ways) for (const [place, zone] of way.found) if (!found.has(place)) found.set(place, zone);
    return { ways, found, isExact: ways.every((way) => way.isExact) };
  }

  /* Where a word is: as it was typed, or another word of its meaning; where neither is anywhere, without its ending;
     then with another word for a part of it; then in two parts. */
  async #find(word) {
    if (word.piece) return { ...word, ways: [], found: await this.#holders(word.piece), isExact: true };
    const forms = [word.shown, ...this.reading.stems(word.shown)];
    const variants = [...new Set(forms.flatMap((form) => this.reading.variants(form)))];
    for (const texts of [...forms.map((form) => [form, ...this.reading.synonyms(form)]), [word.shown, ...variants]]) {
      const held = await this.#any(texts);
      const [own, ...others] = held.ways;
      const said = others.filter((way) => way.found.size).map((way) => way.said).join(", ");
      if (own.found.size) return { ...word, ...held, instead: own.said === word.shown ? "" : own.said, beside: said };
      if (said) return { ...word, ...held, instead: said };
    }
    for (const form of [...forms, ...variants]) {
      const way = await this.#halves(this.reading.units(form));
      if (way) return { ...word, ...way, ways: [way], instead: way.parts.map((part) => part.join("")).join(" ") };
    }
    return { ...word, ways: [], found: new Map(), isExact: true };
  }

  /* The lines of a pledge; the place of a line's quarter is -1 where it is the pledge's own. */
  async text(place) {
    if (!this.texts.has(place)) {
      const groups = await Shelf.fetch(`texts/${this.list.ids[place]}`);
      const lines = groups.flatMap(([quarter, section, zone, held]) =>
        held.map((line) => new Line(this.reading, line, quarter, section, zone)),
      );
      this.texts.set(place, lines);
    }
    return this.texts.get(place);
  }

  /* Answer a query.

     Returns words (each with `found`, and `instead` where it was found in another form), hits in order (place and
     score), whether every hit holds all words, and whether their number is exact. */
  async answer(query) {
    const words = await Promise.all(this.reading.query(query).map((word) => this.#find(word)));
    const known = words.filter((word) => word.found.size);
    const counts = new Map();
    for (const { found } of known) for (const place of found.keys()) counts.set(place, (counts.get(place) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    const whole = this.reading.units(query);
    const hits = [...counts]
      .filter(([, count]) => count === most)
      .map(([place]) => ({ place, borrowed: this.#borrowed(place, known), score: this.#score(place, known, whole) }))
      .sort(Search.#order);
    const isExact = known.every((word) => word.isExact);
    const answer = { words, known, whole, hits, isWhole: most === known.length, isExact };
    await this.#settle(answer);
    return answer;
  }

  static #order = (a, b) => a.borrowed - b.borrowed || b.score - a.score || a.place - b.place;

  /* How many words a pledge holds only in another word for them. */
  #borrowed(place, known) {
    return known.filter(({ ways: [own] }) => own && !own.found.has(place)).length;
  }

  /* Number and title first; then by how near to the heart of the pledge the words stand. */
  #score(place, known, whole) {
    const zones = known.map((word) => word.found.get(place)).filter((zone) => zone !== undefined);
    let score = zones.reduce((sum, zone) => sum + Search.#ZONES[zone], 0) / known.length;
    if (zones[0] !== undefined && zones.some((zone) => zone === 0)) {
      const number = this.reading.units(this.list.numbers[place]);
      const title = this.reading.units(this.list.titles[place]);
      const is = (units) => units.length === whole.length && placesOf(whole, units).length > 0;
      if (is(number)) score += 1000;
      else if (is(title) || is([...number, ...title])) score += 900;
      else if (/^\d/.test(whole[0]) && placesOf(whole, number)[0] === 0) score += 300;
      else if (placesOf(whole, title).length) score += 100 + (100 * whole.length) / title.length;
    }
    return score;
  }

  /* Read the lines of the first pledges: drop who does not hold the words, prefer words that stand together. */
  async #settle(answer) {
    const first = answer.hits.slice(0, Search.#READ);
    const held = (await this.read(first, answer)).sort(Search.#order);
    answer.hits.splice(0, first.length, ...held);
    if (!held.length && answer.hits.length) await this.#settle(answer);
  }

  /* Find the lines that show why a pledge is a hit; false where it does not hold the words after all. */
  async #read(hit, { known, whole }) {
    if (hit.lines) return true;
    const wanted = known.filter((word) => word.found.has(hit.place));
    const holds = (word, line) =>
      word.piece ? this.#isAt(word.piece, line) : word.ways.some((way) => holdsAll(way.parts, line));
    const found = [];
    for (const line of await this.text(hit.place)) {
      const words = wanted.filter((word) => holds(word, line));
      if (words.length) {
        const isWhole = wanted.length > 1 && holdsAll([whole], line);
        found.push({ line, words, worth: (words.length + isWhole) * 10 - line.zone });
      }
    }
    const most = Math.max(0, ...found.map((each) => each.worth));
    hit.score += most > 10 ? most : 0;
    hit.by = wanted.flatMap(({ shown, ways }) => {
      const way = ways.find(({ parts }) => found.some(({ line }) => holdsAll(parts, line)));
      return way === ways[0] || !way ? [] : [{ word: shown, by: way.said }];
    });
    hit.borrowed = hit.by.length;
    /* What stands beside the title of a result is seen there; lines show the rest, each at least one more word. */
    const named = this.list.named[hit.place];
    const isAbout = (line) => line.section === "about";
    const beside = found.filter(({ line }) => isAbout(line) && (line.zone === 0 || line.words === named));
    const seen = new Set(beside.flatMap(({ words }) => words));
    hit.lines = [];
    found.sort((a, b) => isAbout(a.line) - isAbout(b.line) || b.worth - a.worth);
    for (const { line, words } of found) {
      if ((!hit.lines.length && !isAbout(line)) || words.some((word) => !seen.has(word))) {
        hit.lines.push(line);
        for (const word of words) seen.add(word);
      }
    }
    return wanted.every((word) => word.piece || seen.has(word));
  }

  #isAt(piece, line) {
    const quarter = this.list.quarters[line.quarter];
    return (quarter && piece === `@${quarter[0]}`) || this.reading.moments(line.words, line.when).has(piece);
  }

  /* Read the lines of some hits of an answer; return those that hold the words. */
  async read(hits, answer) {
    const held = await Promise.all(hits.map((hit) => this.#read(hit, answer)));
    return hits.filter((_, i) => held[i]);
  }

  /* The stretches of a text that hold the words of an answer: pairs of places, in order, apart. */
  marks(text, { known }) {
    const placed = this.reading.placed(text);
    const units = placed.map((each) => each.unit);
    const parts = known.flatMap((word) => word.ways.flatMap((way) => way.parts));
    const span = (part) => (at) => [placed[at].from, placed[at + part.length - 1].to];
    return apart(parts.flatMap((part) => placesOf(part, units).map(span(part))));
  }
}

Search.Stale = class extends Error {};
