// The canvas: vis-network draws, our shapes stand in it. Boxes, colours and what is lit live here.
const mapBox = byId("map");
let network = null;
let boxes = new Map();
let drawnLines = [];
let headings = [];
let lit = null;
let here = null;
let chosen = null;
let more = new Map();
let optionsAsked = "";
const outlines = new Map();

const dark = matchMedia("(prefers-color-scheme: dark)");
const forced = matchMedia("(forced-colors: active)");
let ink = {};

function readInk() {
  const style = getComputedStyle(document.documentElement);
  const value = (variable) => style.getPropertyValue(variable).trim();
  ink = {text: value("--ink"), ground: value("--ground"), mark: value("--mark"), side: forced.matches ? null : dark.matches ? "dark" : "light"};
}
const kindInk = (kind) => (ink.side ? look.kinds[kind][ink.side] : [ink.ground, ink.text]);
const lineInk = (type) => (ink.side ? look.relations[type][ink.side] : ink.text);

const pathText = (points, width, height) => points
  .map(([fx, ox, fy, oy], i) => `${i ? "L" : "M"}${fx * width + ox} ${fy * height + oy}`).join("");

// The outline of a box and the lines inside it, as path data from its left upper corner: the twin of views/svg.py.
function outline(shape, width, height) {
  const given = look.outlines[shape];
  const inside = given.inside.map((points) => pathText(points, width, height)).join("");
  if (given.corners.length) return [`${pathText(given.corners, width, height)}Z`, inside];
  const r = (given.radius * height) / 2;
  const [w, h] = [width - 2 * r, height - 2 * r];
  const arc = `a${r} ${r} 0 0 1 `;
  return [`M${r} 0h${w}${arc}${r} ${r}v${h}${arc}${-r} ${r}h${-w}${arc}${-r} ${-r}v${-h}${arc}${r} ${-r}Z`, inside];
}

function paths(kind, height) {
  const key = `${kind} ${height}`;
  if (!outlines.has(key)) {
    outlines.set(key, outline(look.kinds[kind].shape, size.width, height).map((text) => new Path2D(text)));
  }
  return outlines.get(key);
}

function drawBox(ctx, box) {
  const [fill, line] = kindInk(box.kind);
  const [around, inside] = paths(box.kind, box.height);
  ctx.save();
  ctx.translate(box.x - size.width / 2, box.y - box.height / 2);
  if (lit && !lit.has(box.i)) {
    ctx.fillStyle = ink.ground;
    ctx.fill(around);
    ctx.globalAlpha = 0.4;
  }
  ctx.fillStyle = fill;
  ctx.strokeStyle = line;
  ctx.lineWidth = box.i === chosen ? 3.5 : 1.4;
  ctx.fill(around);
  ctx.stroke(around);
  ctx.lineWidth = 1.1;
  ctx.stroke(inside);
  ctx.fillStyle = ink.text;
  ctx.font = `${size.letter}px Arial, Helvetica, "Liberation Sans", sans-serif`;
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  let y = box.height / 2 - ((box.text.length - 1) * size.line) / 2 + size.letter * 0.36;
  for (const text of box.text) {
    ctx.fillText(text, size.width / 2, y);
    y += size.line;
  }
  if (more.get(box.i)) badge(ctx, `+${more.get(box.i)}`, box.height);
  if (box.i === here && document.activeElement === mapBox) {
    ctx.globalAlpha = 1;
    ctx.strokeStyle = ink.mark;
    ctx.lineWidth = 3;
    ctx.strokeRect(-5, -5, size.width + 10, box.height + 10);
  }
  ctx.restore();
}

// How many neighbours of a box are not drawn.
function badge(ctx, text, height) {
  ctx.font = "bold 11px Arial, Helvetica, sans-serif";
  const width = ctx.measureText(text).width + 8;
  ctx.fillStyle = ink.ground;
  ctx.strokeStyle = ink.text;
  ctx.lineWidth = 1;
  ctx.fillRect(size.width - width, height - 7, width, 15);
  ctx.strokeRect(size.width - width, height - 7, width, 15);
  ctx.fillStyle = ink.text;
  ctx.fillText(text, size.width - width / 2, height + 4.5);
}

function renderer({ctx, id}) {
  const box = boxes.get(id);
  if (!box) return {drawNode() {}, nodeDimensions: {width: size.width, height: 30}};
  return {drawNode() { drawBox(ctx, box); }, nodeDimensions: {width: size.width, height: box.height}};
}

// The lanes' names stay in sight while the boxes move under them.
function drawHeadings(ctx) {
  if (!headings.length) return;
  const scale = network.getScale();
  const corner = network.DOMtoCanvas({x: 0, y: 0});
  const y = Math.max(0, corner.y);
  ctx.save();
  ctx.globalAlpha = 0.9;
  ctx.fillStyle = ink.ground;
  ctx.fillRect(corner.x, y, mapBox.clientWidth / scale, size.head - 10);
  ctx.globalAlpha = 1;
  ctx.fillStyle = ink.text;
  ctx.font = `bold ${size.letter}px Arial, Helvetica, "Liberation Sans", sans-serif`;
  ctx.textAlign = "center";
  for (const heading of headings) ctx.fillText(heading.text, heading.x, y + 18);
  ctx.restore();
}

const markOf = (line) => (look.relations[line.type].type === "UNRESOLVED" ? "?" : "") + (line.count > 1 ? `×${line.count}` : "");

function edgeOf(line, id, beside) {
  const relation = look.relations[line.type];
  const lights = !lit || (lit.has(line.source) && lit.has(line.target) && (line.source === chosen || line.target === chosen || chosen === null));
  const [a, b] = [boxes.get(line.source), boxes.get(line.target)];
  const colour = lineInk(line.type);
  return {
    id, from: line.source, to: line.target, width: relation.width, dashes: relation.dash.length ? relation.dash : false,
    color: {color: colour, opacity: lights ? 1 : 0.12}, label: lights ? markOf(line) : "",
    arrows: relation.arrow ? {to: {enabled: true, type: relation.arrow, scaleFactor: relation.arrow === "triangle" ? 0.7 : 0.6}} : "",
    font: {size: 12, color: colour, strokeColor: ink.ground, strokeWidth: 4, face: "Arial, Helvetica, sans-serif"},
    smooth: bendOf(a, b, beside),
  };
}

// Lines across lanes are level at both ends; within a lane, and beside another one, they are bowed.
function bendOf(a, b, beside) {
  if (a.i === b.i) return false;
  if (beside) return {enabled: true, type: beside % 2 ? "curvedCW" : "curvedCCW", roundness: 0.08 + 0.06 * Math.ceil(beside / 2)};
  if (a.column === b.column && a.column >= 0) return {enabled: true, type: a.y < b.y ? "curvedCCW" : "curvedCW", roundness: 0.35};
  if (a.column < 0) return false;
  return {enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.45};
}

function edges() {
  const seen = new Map();
  return drawnLines.map((line, index) => {
    const pair = `${Math.min(line.source, line.target)} ${Math.max(line.source, line.target)}`;
    const beside = seen.get(pair) || 0;
    seen.set(pair, beside + 1);
    return edgeOf(line, index, beside);
  });
}

function options() {
  const many = drawnLines.length > 300;
  return {...start.options, autoResize: false,
    interaction: {...start.options.interaction, selectable: false, dragNodes: state.layout === "free", hideEdgesOnDrag: many, hideEdgesOnZoom: many},
    nodes: {...start.options.nodes, ctxRenderer: renderer, chosen: false}, edges: {...start.options.edges, chosen: false}};
}

function paint(picture, lines) {
  boxes = picture.boxes;
  headings = picture.headings;
  drawnLines = [...lines].reverse();  // leads come first, and are drawn last
  const nodes = [...boxes.values()].map((box) => ({id: box.i, x: box.x, y: box.y}));
  if (!network) {
    network = new vis.Network(mapBox.querySelector(".canvas"), {nodes, edges: edges()}, options());
    network.on("afterDrawing", drawHeadings);
    mapBox.querySelector(".vis-network").removeAttribute("tabindex");  // the picture is one stop, and it is ours
  } else {
    const asked = `${state.layout === "free"} ${drawnLines.length > 300}`;
    if (asked !== optionsAsked) network.setOptions(options());
    optionsAsked = asked;
    network.setData({nodes, edges: edges()});
  }
}

function repaint() {
  if (!network) return;
  network.body.data.edges.update(edges());
  network.redraw();
}
