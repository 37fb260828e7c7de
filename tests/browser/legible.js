// Every text of a page that has too little contrast against the ground that it is painted on.
// Given the least ratio; returns one line for each text below it. All colours are taken as they were computed,
// so the same holds for a reader's forced colours. Loaded by legible.py as one expression.
(least) => {
  // A colour that a style sheet reckons (oklch, color) is asked of the browser as the pixel that it paints.
  const canvas2d = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const pixels = new Map();
  const painted = (colour) => {
    if (!pixels.has(colour)) {
      canvas2d.clearRect(0, 0, 1, 1);
      canvas2d.fillStyle = colour;
      canvas2d.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas2d.getImageData(0, 0, 1, 1).data;
      pixels.set(colour, [r, g, b, a / 255]);
    }
    return pixels.get(colour);
  };
  const parsed = (colour) => {
    const [, inside] = colour.match(/^rgba?\((.+)\)$/) ?? [];
    if (!inside) return painted(colour);
    const numbers = inside.match(/[\d.]+(?:e-?\d+)?/g).map(Number);
    return [...numbers.slice(0, 3), numbers[3] ?? 1];
  };
  const over = ([r, g, b, a], ground) =>
    [r, g, b].map((each, n) => each * a + ground[n] * (1 - a));
  const light = (colour) => {
    const [r, g, b] = colour.map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };

  const canvas = (() => {
    const probe = document.createElement("div");
    probe.style.cssText = "position:absolute;background-color:Canvas";
    document.body.append(probe);
    const found = parsed(getComputedStyle(probe).backgroundColor);
    probe.remove();
    return found.slice(0, 3);
  })();

  // The paint of an SVG shape: its fill, and for a pattern each paint that the pattern is made of.
  const paints = (shape, style, properties) => {
    const found = [];
    for (const property of properties) {
      const paint = style[property];
      const named = paint.match(/^url\("?#([^")]+)"?\)/);
      if (named) {
        for (const part of document.getElementById(named[1]).querySelectorAll("*")) {
          found.push(...paints(part, getComputedStyle(part), ["fill", "stroke"]));
        }
      } else if (paint !== "none" && !(property === "stroke" && parseFloat(style.strokeWidth) === 0)) {
        const [r, g, b, a] = parsed(paint);
        const opacity = parseFloat(style[`${property}Opacity`]) * parseFloat(style.opacity);
        found.push([r, g, b, a * opacity]);
      }
    }
    return found;
  };

  // What may lie beneath: each ancestor's ground, from the page up to the element.
  const grounds = (element) => {
    const chain = [];
    for (let it = element; it; it = it.parentElement) chain.unshift(it);
    let found = [canvas];
    for (const it of chain) {
      const style = getComputedStyle(it);
      if (it instanceof SVGElement && !(it instanceof SVGSVGElement)) continue;
      if (style.backgroundImage !== "none") throw new Error(`a picture lies behind ${it.outerHTML.slice(0, 80)}`);
      const ground = parsed(style.backgroundColor);
      found = found.map((each) => over(ground, each));
    }
    return found;
  };

  // In a drawing every full shape that was painted before a text and lies behind its middle is a ground of its
  // own; a line that only passes by is none.
  const beneath = (text, ground) => {
    // Letters may stand apart, each at a place of its own: the first one speaks for all.
    const box = text.getExtentOfChar(0);
    const place = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
    const middle = place.matrixTransform(text.getScreenCTM());
    let found = ground;
    for (const shape of text.ownerSVGElement.querySelectorAll("rect, path, circle, ellipse, polygon, line, polyline")) {
      if (shape.closest("defs, pattern, clipPath, mask")) continue;
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      if (!shape.isPointInFill(middle.matrixTransform(shape.getScreenCTM().inverse()))) continue;
      const style = getComputedStyle(shape);
      const own = paints(shape, style, ["fill"]);
      // A full shape of one colour hides what lies below it; a pattern lets it through.
      if (own.length === 1 && own[0][3] === 1 && !style.fill.startsWith("url")) found = [own[0].slice(0, 3)];
      else found = [...found, ...own.map((paint) => over(paint, found[0]))];
    }
    return found;
  };

  const faded = (element) => {
    let opacity = 1;
    for (let it = element; it; it = it.parentElement) opacity *= parseFloat(getComputedStyle(it).opacity);
    return opacity;
  };

  const told = [];
  const judge = (element, style, words) => {
    const isDrawn = element instanceof SVGElement;
    const ink = parsed(isDrawn ? style.fill : style.color);
    ink[3] *= faded(element);
    let behind = grounds(element);
    const isHaloed = isDrawn && style.paintOrder.startsWith("stroke") && style.stroke !== "none";
    if (isHaloed) behind = [parsed(style.stroke).slice(0, 3)]; // a letter with a ground of its own around it
    else if (isDrawn) behind = beneath(element, behind);
    for (const ground of behind) {
      const found = ratio(over(ink, ground), ground);
      if (found < least) {
        const where = element.closest("[id]")?.id ?? "";
        told.push(`${found.toFixed(2)}:1 “${words.slice(0, 40)}” in <${element.tagName} class="${element.getAttribute("class") ?? ""}"> below #${where}`);
        return;
      }
    }
  };

  const seen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest("script, style, template, defs, title, desc");

  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const words = node.data.trim();
    const element = node.parentElement;
    if (words && seen(element)) judge(element, getComputedStyle(element), words);
  }
  for (const element of document.body.querySelectorAll("*")) {
    if (!seen(element)) continue;
    for (const half of ["::before", "::after", "::marker", "::placeholder"]) {
      const style = getComputedStyle(element, half);
      const isText = half === "::placeholder" ? element.placeholder : /^"(?!")/.test(style.content);
      if (isText) judge(element, style, half === "::placeholder" ? element.placeholder : style.content);
    }
    if (["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName)) judge(element, getComputedStyle(element), element.value || element.tagName);
  }
  return told;
}
