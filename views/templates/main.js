// The order of things: the opening picture at once, from what pyvis laid out; then everything else.
let view = null;
let layoutShown = null;

function openingPicture() {
  const picture = {boxes: new Map(), headings: start.headings, width: 0, height: 0};
  for (const node of start.nodes) {
    picture.boxes.set(node.id, {i: node.id, kind: node.kind, text: node.label.split("\n"), height: node.height, x: node.x, y: node.y, column: node.column});
  }
  extent = {width: start.extent[0], height: start.extent[1]};
  paint(picture, start.edges.map((edge) => ({source: edge.from, target: edge.to, type: edge.relation, count: edge.count})));
  watchMap();
  home();
}

// Of what is drawn, how many neighbours are not.
function countMore() {
  more = new Map();
  if (!view.left) return;
  const missing = new Map();
  const note = (i, other) => {
    if (!missing.has(i)) missing.set(i, new Set());
    missing.get(i).add(other);
  };
  for (const line of view.every) {
    if (view.drawn.has(line.source) && !view.drawn.has(line.target)) note(line.source, line.target);
    if (view.drawn.has(line.target) && !view.drawn.has(line.source)) note(line.target, line.source);
  }
  for (const [i, others] of missing) more.set(i, others.size);
}

function light() {
  const item = model.ids.get(state.item);
  chosen = item ? item.i : null;
  lit = null;
  if (!item || state.layout === "near" || !boxes.has(item.i)) return;
  const other = model.ids.get(state.to);
  lit = new Set([item.i]);
  if (other) lit.add(other.i);
  else for (const line of drawnLines) if (line.source === item.i || line.target === item.i) lit.add(line.source).add(line.target);
}

// Everything that is shown follows from the state; what does not change is not done again.
function show() {
  const {item, to, line, sort, ...rest} = state;
  const key = JSON.stringify([rest, rest.layout === "near" ? item : ""]);
  const moved = key !== layoutShown;
  if (moved) {
    view = choose();
    countMore();
    const first = layoutShown === null && location.hash.length < 2;
    layoutShown = key;
    if (!first) {
      const picture = layout(view);
      extent = {width: picture.width, height: picture.height};
      boxes = picture.boxes;
      if (here !== null && !boxes.has(here)) here = null;
      light();
      paint(picture, view.lines);
      home();
    }
  }
  light();
  if (!moved || chosen !== null) repaint();
  if (chosen !== null && boxes.has(chosen)) reveal(chosen);
  if (moved || sort !== showTable.sort) showTable(view);
  showTable.sort = sort;
  showPanel(view);
  showFilters();
  tell();
}

function tell() {
  const items = `${plural(view.claims.length, "claim", "claims")}, ${plural(view.weight.size, "item", "items")}`;
  const left = view.left ? ` Not drawn: ${view.left.toLocaleString("en-GB")} of them; narrow the view, or open an item to unfold its neighbours.` : "";
  byId("said").textContent = `${items}.${left}`;
  byId("nothing").hidden = view.claims.length > 0;
}

// The data stands after this script, so that the picture need not wait for it.
const parsed = () => new Promise((done) => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", done);
  else done();
});

async function begin() {
  document.documentElement.className = "ready";
  readInk();
  try {
    openingPicture();
    await parsed();
    model = await unpack();
  } catch (error) {
    document.documentElement.className = "plain";
    byId("old").hidden = false;
    throw error;
  }
  state = readState();
  searchable();
  rankNames();
  fillFilters();
  for (const watch of [watchKeys, watchSearch, watchFilters, watchPanel, watchTable, watchSave]) watch();
  addEventListener("popstate", () => { state = readState(); show(); });
  for (const skip of document.querySelectorAll("[data-skip]")) {
    skip.addEventListener("click", (event) => { event.preventDefault(); byId(skip.dataset.skip).focus(); });
  }
  show();
  document.documentElement.dataset.state = "whole";
}
void begin();
