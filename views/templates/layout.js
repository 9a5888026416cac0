// Where things stand. Everything here is arithmetic on the order that the page was built with: no chance, no clock.
const widthOf = new Map(start.widths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));
const letterWidth = (letter) => widthOf.get(letter) || (letter.codePointAt(0) >= 0x2e80 ? 1000 : start.other);
const textWidth = (text) => {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return (sum * size.letter) / 1000;
};

// The twin of views/wrap.py: the same name breaks at the same place there and here.
function wrap(text, room, most) {
  const out = [];
  let line = "";
  for (let word of [...text].slice(0, 400).join("").split(" ")) {
    const wanted = line ? `${line} ${word}` : word;
    if (textWidth(wanted) <= room) {
      line = wanted;
      continue;
    }
    if (line) out.push(line);
    line = word;
    while (textWidth(line) > room) {
      const cut = fits(line, room);
      out.push([...line].slice(0, cut).join(""));
      line = [...line].slice(cut).join("");
    }
    if (out.length > most) break;
  }
  out.push(line);
  const found = out.filter(Boolean);
  if (found.length <= most) return found.length ? found : [""];
  let last = [...found[most - 1]];
  while (last.length && textWidth(`${last.join("")}…`) > room) last = last.slice(0, -1);
  return [...found.slice(0, most - 1), `${last.join("").trimEnd()}…`];
}

function fits(text, room) {
  let used = 0;
  let count = 0;
  for (const letter of text) {
    used += (letterWidth(letter) * size.letter) / 1000;
    if (used > room) break;
    count += 1;
  }
  return Math.max(count, 1);
}

const boxCache = new Map();
function boxOf(i) {
  if (!boxCache.has(i)) {
    const node = model.nodes[i];
    const text = wrap(node.name, size.width - 2 * size.inset, 3);
    boxCache.set(i, {i, kind: node.kind, text, height: text.length * size.line + 2 * size.padding});
  }
  return boxCache.get(i);
}

// Columns of boxes side by side: [{text, ids}].
function columns(given) {
  const filled = given.filter((column) => column.ids.length);
  const room = (column, gap) => column.ids.reduce((sum, i) => sum + boxOf(i).height + gap, -gap);
  const tallest = Math.max(0, ...filled.map((column) => room(column, size.least)));
  const step = size.width + Math.min(size.broad, Math.max(size.narrow,
    (size.sheet - filled.length * size.width) / Math.max(filled.length - 1, 1)));
  const boxes = new Map();
  const headings = [];
  filled.forEach((column, index) => {
    const x = index * step + size.width / 2;
    headings.push({text: column.text, x});
    const gap = Math.min(size.open, Math.max(size.least, (tallest - room(column, 0)) / Math.max(column.ids.length - 1, 1)));
    let y = size.head + (column.centred ? (tallest - room(column, gap)) / 2 : 0);
    for (const i of column.ids) {
      const box = boxOf(i);
      boxes.set(i, {...box, x, y: y + box.height / 2, column: index});
      y += box.height + gap;
    }
  });
  const bottom = Math.max(size.head, ...[...boxes.values()].map((box) => box.y + box.height / 2));
  return {boxes, headings, width: Math.max((filled.length - 1) * step, 0) + size.width, height: bottom};
}

const inOrder = (a, b) => model.nodes[a].place - model.nodes[b].place || a - b;

function lanes(drawn) {
  const given = look.lanes.map((text) => ({text, ids: []}));
  for (const i of drawn) given[kindOf(model.nodes[i]).lane].ids.push(i);
  for (const column of given) column.ids.sort(inOrder);
  return columns(given);
}

// What points to the item on its left, what it points to on its right: a column for each relationship, several for a long one.
const LONGEST = 14;
function nearby(view, item) {
  const seen = new Set([item.i]);
  const sides = {left: new Map(), right: new Map()};
  for (const line of view.lines) {
    const i = line.source === item.i ? line.target : line.source;
    if (seen.has(i)) continue;
    seen.add(i);
    const relation = look.relations[line.type];
    const [side, words] = line.target === item.i ? [sides.left, relation.said] : [sides.right, relation.says];
    if (!side.has(words)) side.set(words, []);
    side.get(words).push(i);
  }
  const sort = (a, b) => kindOf(model.nodes[a]).lane - kindOf(model.nodes[b]).lane || inOrder(a, b);
  const split = (side) => [...side].flatMap(([words, ids]) => {
    const sorted = ids.sort(sort);
    const each = Math.ceil(sorted.length / Math.ceil(sorted.length / LONGEST));
    const text = words[0].toUpperCase() + words.slice(1);
    const out = [];
    for (let from = 0; from < sorted.length; from += each) out.push({text, ids: sorted.slice(from, from + each), centred: true});
    return out;
  });
  return columns([...split(sides.left).reverse(), {text: "", ids: [item.i], centred: true}, ...split(sides.right)]);
}

// Who answers to whom: what is reported to on the left, what reports on its right, as far away as the longest way up.
function tree(view) {
  const above = new Map();
  for (const line of view.lines) {
    const down = look.relations[line.type].type === "CONVENES";
    const [low, high] = down ? [line.target, line.source] : [line.source, line.target];
    if (!above.has(low)) above.set(low, []);
    above.get(low).push(high);
  }
  const depth = new Map();
  const visit = (i, path) => {
    if (depth.has(i)) return depth.get(i);
    if (path.has(i)) return 0;
    path.add(i);
    const found = 1 + Math.max(-1, ...(above.get(i) || []).map((up) => visit(up, path)));
    path.delete(i);
    depth.set(i, found);
    return found;
  };
  const ids = [...view.drawn].sort((a, b) => a - b);
  for (const i of ids) visit(i, new Set());
  const given = [];
  for (const i of ids) {
    const at = Math.min(depth.get(i), 8);
    while (given.length <= at) given.push({text: given.length ? `${given.length} below` : "At the top", ids: []});
    given[at].ids.push(i);
  }
  const stands = new Map();
  for (const column of given) {
    const mean = (i) => {
      const ups = (above.get(i) || []).filter((up) => stands.has(up));
      return ups.length ? ups.reduce((sum, up) => sum + stands.get(up), 0) / ups.length : 1e9;
    };
    column.ids.sort((a, b) => mean(a) - mean(b) || inOrder(a, b));
    column.ids.forEach((i, index) => stands.set(i, index / column.ids.length));
  }
  return columns(given);
}

// A map by forces (Fruchterman and Reingold 1991), from the lanes' places, in a fixed number of steps.
const STEPS = 160;
function free(view) {
  const first = lanes(view.drawn);
  const boxes = [...first.boxes.values()];
  const at = new Map(boxes.map((box, index) => [box.i, index]));
  const links = view.lines.map((line) => [at.get(line.source), at.get(line.target)]);
  const ideal = 190;
  for (let step = 0; step < STEPS; step += 1) {
    const heat = 220 * (1 - step / STEPS) + 2;
    const dx = new Float64Array(boxes.length);
    const dy = new Float64Array(boxes.length);
    const push = (a, b, force) => {
      let x = boxes[a].x - boxes[b].x;
      let y = (boxes[a].y - boxes[b].y) * 1.8;
      if (!x && !y) [x, y] = [a - b, b + 1];
      const far = Math.hypot(x, y);
      const by = force(far) / far;
      dx[a] += x * by; dy[a] += y * by; dx[b] -= x * by; dy[b] -= y * by;
    };
    for (let a = 0; a < boxes.length; a += 1) for (let b = a + 1; b < boxes.length; b += 1) push(a, b, (far) => (ideal * ideal) / far);
    for (const [a, b] of links) if (a !== b) push(a, b, (far) => -(far * far) / ideal / 2);
    boxes.forEach((box, i) => {
      const pull = 0.08;
      const x = dx[i] - (box.x - first.width / 2) * pull * 10;
      const y = dy[i] - (box.y - first.height / 2) * pull * 10;
      const far = Math.hypot(x, y) || 1;
      box.x += (x / far) * Math.min(far, heat);
      box.y += ((y / far) * Math.min(far, heat)) / 1.8;
    });
  }
  apart(boxes);
  const left = Math.min(...boxes.map((box) => box.x)) - size.width / 2;
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2)) - 8;
  for (const box of boxes) Object.assign(box, {x: Math.round(box.x - left), y: Math.round(box.y - top), column: -1});
  return {boxes: new Map(boxes.map((box) => [box.i, box])), headings: [], free: true,
    width: Math.max(0, ...boxes.map((box) => box.x + size.width / 2)), height: Math.max(0, ...boxes.map((box) => box.y + box.height / 2))};
}

// No box stands on another.
function apart(boxes) {
  for (let round = 0; round < 60; round += 1) {
    let moved = false;
    for (let a = 0; a < boxes.length; a += 1) {
      for (let b = a + 1; b < boxes.length; b += 1) {
        const [p, q] = [boxes[a], boxes[b]];
        const y = (p.height + q.height) / 2 + 10 - Math.abs(p.y - q.y);
        const x = size.width + 14 - Math.abs(p.x - q.x);
        if (x <= 0 || y <= 0) continue;
        moved = true;
        const way = p.y < q.y || (p.y === q.y && a < b) ? 1 : -1;
        p.y -= (way * y) / 2;
        q.y += (way * y) / 2;
      }
    }
    if (!moved) return;
  }
}

function layout(view) {
  const item = model.ids.get(state.item);
  if (state.layout === "near" && item) return nearby(view, item);
  if (state.layout === "tree") return tree(view);
  if (state.layout === "free" && view.drawn.size) return free(view);
  return lanes(view.drawn);
}
