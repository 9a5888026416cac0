// The picture by keyboard: arrows walk from box to box, Enter opens the evidence, Escape goes back to all of it.
function describe(i) {
  const node = model.nodes[i];
  const counts = new Map();
  for (const line of drawnLines) {
    if (line.source === i) add(counts, look.relations[line.type].says, line.count);
    if (line.target === i) add(counts, look.relations[line.type].said, line.count);
  }
  const said = [...counts].map(([words, count]) => `${words} ${count}`).join(", ");
  return `${node.name}, ${kindOf(node).one}${said ? `: ${said}` : ""}. Enter for the evidence.`;
}
const add = (counts, key, by) => counts.set(key, (counts.get(key) || 0) + by);

function stepTo(i) {
  here = i;
  reveal(i);
  network.redraw();
  byId("walk").textContent = describe(i);
}

// Up and down: the next box of the same column. Left and right: the nearest one that a line leads to, else the nearest.
function next(key) {
  const list = [...boxes.values()];
  const from = boxes.get(here);
  if (!from) return list.sort((a, b) => a.x - b.x || a.y - b.y)[0];
  const free = from.column < 0;
  if (key === "ArrowUp" || key === "ArrowDown") {
    const way = key === "ArrowDown" ? 1 : -1;
    return list.filter((box) => (free || box.column === from.column) && (box.y - from.y) * way > 0)
      .sort((a, b) => (a.y - b.y) * way + (free ? Math.abs(a.x - from.x) - Math.abs(b.x - from.x) : 0))[0];
  }
  const way = key === "ArrowRight" ? 1 : -1;
  const linked = new Set(drawnLines.flatMap((l) => (l.source === here ? [l.target] : l.target === here ? [l.source] : [])));
  const there = list.filter((box) => (box.x - from.x) * way > 1);
  const far = (box) => Math.abs(box.y - from.y) + Math.abs(box.x - from.x) * 2;
  const joined = there.filter((box) => linked.has(box.i));
  return (joined.length ? joined : there).sort((a, b) => far(a) - far(b))[0];
}

function keys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !model) return;
  const {key} = event;
  if (key.startsWith("Arrow")) {
    if (event.shiftKey) pan({ArrowLeft: -80, ArrowRight: 80}[key] || 0, {ArrowUp: -80, ArrowDown: 80}[key] || 0);
    else {
      const box = next(key);
      if (box) stepTo(box.i);
    }
  } else if (key === "Home" || key === "End") {
    const list = [...boxes.values()].sort((a, b) => a.x - b.x || a.y - b.y);
    if (list.length) stepTo(list[key === "Home" ? 0 : list.length - 1].i);
  } else if (key === "Enter" || key === " ") {
    if (here === null) return;
    choosing(model.nodes[here]);
    byId("panel-title").focus();
  } else if (key === "Escape") {
    byId("walk").textContent = "Nothing selected.";
    here = null;
    change({item: "", to: "", line: "", layout: state.layout === "near" ? "" : state.layout}, true);
    network.redraw();
  } else if (key === "+" || key === "=") zoom(1.25);
  else if (key === "-") zoom(0.8);
  else if (key === "0") home();
  else return;
  event.preventDefault();
}

function watchKeys() {
  mapBox.addEventListener("keydown", keys);
  mapBox.addEventListener("focus", () => {
    if (!model || here !== null || !boxes.size) return;
    const box = model.ids.get(state.item);
    stepTo(box && boxes.has(box.i) ? box.i : next("ArrowDown").i);
  });
  mapBox.addEventListener("blur", () => network.redraw());
}
