// The picture as it stands now, as an SVG with title, legend and sources: the twin of views/svg.py, always on white paper.
const NS = "http://www.w3.org/2000/svg";
function shape(tag, attributes, ...children) {
  const element = document.createElementNS(NS, tag);
  for (const [key, value] of Object.entries(attributes || {})) if (value !== "" && value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
const FACE = "Arial, Helvetica, 'Liberation Sans', sans-serif";
const round = (number) => Math.round(number * 10) / 10;

function svgBox(box) {
  const [fill, line] = look.kinds[box.kind].light;
  const [around, inside] = outline(look.kinds[box.kind].shape, size.width, box.height);
  const first = box.height / 2 - ((box.text.length - 1) * size.line) / 2 + size.letter * 0.36;
  return shape("g", {transform: `translate(${round(box.x - size.width / 2)} ${round(box.y - box.height / 2)})`},
    shape("path", {d: around, fill, stroke: line, "stroke-width": 1.4}), inside ? shape("path", {d: inside, fill: "none", stroke: line}) : "",
    ...box.text.map((text, i) => shape("text", {x: size.width / 2, y: round(first + i * size.line), "text-anchor": "middle"}, text)));
}

function route(a, b, shift) {
  const half = size.width / 2;
  if (a.column === b.column && a.column >= 0) {
    const out = half + 30 + Math.abs(shift);
    return [[a.x + half, a.y + shift], [a.x + out, a.y + shift], [b.x + out, b.y + shift], [b.x + half, b.y + shift]];
  }
  const way = b.x > a.x ? 1 : -1;
  if (Math.abs(a.x - b.x) < size.width) {
    const down = b.y > a.y ? 1 : -1;
    const from = [a.x + shift, a.y + (down * a.height) / 2];
    const to = [b.x + shift, b.y - (down * b.height) / 2];
    return [from, from, to, to];
  }
  const from = [a.x + way * half, a.y + shift];
  const to = [b.x - way * half, b.y + shift];
  const bend = (to[0] - from[0]) * 0.45;
  return [from, [from[0] + bend, from[1]], [to[0] - bend, to[1]], to];
}

function svgLine(points, type, text) {
  const relation = look.relations[type];
  const [p, q, r, s] = points;
  const slope = Math.atan2(s[1] - r[1] || s[1] - p[1], s[0] - r[0] || s[0] - p[0]);
  const angle = (slope * 180) / Math.PI;
  const back = relation.arrow === "triangle" ? 9 : 0;
  const end = [s[0] - back * Math.cos(slope), s[1] - back * Math.sin(slope)];
  const stroke = {fill: "none", stroke: relation.light, "stroke-width": relation.width};
  const at = (i) => round((p[i] + 3 * q[i] + 3 * r[i] + s[i]) / 8);
  return shape("g", null,
    shape("path", {...stroke, d: `M${p.map(round)}C${q.map(round)} ${r.map(round)} ${end.map(round)}`, "stroke-dasharray": relation.dash.join(" ")}),
    !relation.arrow ? "" : shape("path", {...stroke, ...(back ? {fill: relation.light, stroke: "none", d: "M0 0l-11 -5.5v11Z"} : {d: "M-9 -5L0 0L-9 5"}),
      transform: `translate(${s.map(round).join(" ")}) rotate(${round(angle)})`}),
    text ? shape("text", {x: at(0), y: at(1) + 4, "text-anchor": "middle", "font-size": 11, "font-weight": "bold", fill: relation.light,
      stroke: "#ffffff", "stroke-width": 3, "paint-order": "stroke"}, text) : "");
}

function legend(room) {
  const samples = [];
  for (const kind of [...new Set([...boxes.values()].map((box) => box.kind))].sort((a, b) => a - b)) samples.push([kind, null]);
  for (const type of [...new Set(drawnLines.map((line) => line.type))].sort((a, b) => a - b)) samples.push([null, type]);
  let [x, y] = [0, 0];
  const out = samples.map(([kind, type]) => {
    const words = type === null ? look.kinds[kind].one : typeWords(type);
    const wide = 46 + 8 + textWidth(words) + 24;
    if (x && x + wide > room) [x, y] = [0, y + 34];
    const entry = shape("g", {transform: `translate(${round(x)} ${y})`}, sample(kind, type), shape("text", {x: 54, y: 15}, words));
    x += wide;
    return entry;
  });
  return [out, samples.length ? y + 42 : 0];
}

const typeWords = (type) => (look.relations[type].type === "UNRESOLVED" ? "A mark here that the text no longer shows" : look.relations[type].heading);

function sample(kind, type) {
  if (type !== null) return svgLine([[0, 10], [10, 10], [36, 10], [46, 10]], type, markOf({type, count: 1}));
  const [fill, line] = look.kinds[kind].light;
  const [around, inside] = outline(look.kinds[kind].shape, 46, 20);
  return shape("g", null, shape("path", {d: around, fill, stroke: line, "stroke-width": 1.4}),
    inside ? shape("path", {d: inside, fill: "none", stroke: line}) : "");
}

// What the picture is of, in words: the narrowing that is on.
function caption() {
  const named = ["item", "document", "theme", "area"].map((key) => model.ids.get(state[key])).filter(Boolean).map((node) => node.more.short || node.name);
  if (state.year) named.push(state.year);
  return named.length ? `${document.title}: ${named.join(", ")}` : document.title;
}

function sourcesDrawn(view) {
  const names = new Set(view.claims.filter((claim) => view.drawn.has(claim.source) && view.drawn.has(claim.target)).map(documentName));
  return `Sources: ${[...names].sort().join("; ")}.`;
}

function svgPicture(view, date) {
  const width = Math.max(extent.width, 640) + 48;
  const heads = headings.length ? 56 : 70;
  const head = wrap(caption(), ((width - 48) * size.letter) / 20, 3);
  const top = heads + 26 * (head.length - 1);
  const [samples, tall] = legend(width - 48);
  const notes = [sourcesDrawn(view), view.left ? `Not drawn: ${view.left} more with such claims.` : "", date ? `Saved ${date}.` : ""]
    .filter(Boolean).flatMap((text) => wrap(text, width - 48, 12));
  const foot = top + extent.height + 36;
  const height = foot + tall + 18 * notes.length + 24;
  const seen = new Map();
  const lines = drawnLines.filter((line) => line.source !== line.target).map((line) => {
    const pair = `${Math.min(line.source, line.target)} ${Math.max(line.source, line.target)}`;
    const beside = seen.get(pair) || 0;
    seen.set(pair, beside + 1);
    return svgLine(route(boxes.get(line.source), boxes.get(line.target), beside * 9), line.type, markOf(line));
  });
  return shape("svg", {xmlns: NS, viewBox: `0 0 ${round(width)} ${round(height)}`, width: round(width), height: round(height), role: "img",
    "aria-label": caption(), "font-family": FACE, "font-size": size.letter, fill: "#1b1f24"},
  shape("title", null, caption()), shape("rect", {width: round(width), height: round(height), fill: "#ffffff"}),
  ...head.map((text, i) => shape("text", {x: 24, y: 34 + 26 * i, "font-size": 20, "font-weight": "bold"}, text)),
  shape("g", {transform: `translate(24 ${top})`},
    ...headings.map((h) => shape("text", {x: round(h.x), y: 20, "text-anchor": "middle", "font-weight": "bold"}, h.text)),
    ...lines, ...[...boxes.values()].map(svgBox)),
  shape("g", {transform: `translate(24 ${round(foot)})`}, ...samples),
  ...notes.map((text, i) => shape("text", {x: 24, y: round(foot + tall + 18 * i), "font-size": 12}, text)));
}
