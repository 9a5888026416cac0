// Moving about in the picture: fit, zoom and pan by buttons, wheel and keys; pointing at boxes and lines.
let extent = {width: 0, height: 0};
const MARGIN = 20;
const SMALLEST = 0.6;
let framed = {room: 0, height: 0};

function frame() {
  const room = mapBox.clientWidth;
  const scale = Math.min(1, Math.max(SMALLEST, room / (extent.width + 2 * MARGIN)));
  const tall = Math.round((extent.height + 2 * MARGIN) * scale);
  const height = Math.min(Math.max(tall, 300), Math.max(360, Math.round(innerHeight * 0.78)));
  if (room !== framed.room || height !== framed.height) {  // a new size is drawn at once, which takes its time
    framed = {room, height};
    mapBox.style.height = `${height}px`;
    network.setSize("100%", `${height}px`);
    network.redraw();
  }
  return {scale, room, height};
}

// Free pictures and neighbourhoods start whole, as far as their letters can be read, about their middle or the item.
function centre() {
  const {room, height} = frame();
  const scale = Math.min(1, Math.max(SMALLEST, Math.min(room / (extent.width + 2 * MARGIN), height / (extent.height + 2 * MARGIN))));
  const wide = (extent.width + 2 * MARGIN) * scale <= room + 1;
  const tall = (extent.height + 2 * MARGIN) * scale <= height + 1;
  const box = boxes.get(chosen) || {x: extent.width / 2, y: extent.height / 2};
  const within = (at, all, part) => Math.min(Math.max(at, part / 2 - MARGIN), all + MARGIN - part / 2);
  network.moveTo({scale, animation: false, position: {x: wide ? extent.width / 2 : within(box.x, extent.width, room / scale),
    y: tall ? extent.height / 2 : within(box.y, extent.height, height / scale)}});
}

// The whole width if its letters can still be read; else its left end; always its top.
function home() {
  if (model && ["near", "free"].includes(state.layout) && boxes.size) return void centre();
  const {scale, room, height} = frame();
  const wide = (extent.width + 2 * MARGIN) * scale <= room + 1;
  network.moveTo({scale, animation: false, position: {
    x: wide ? extent.width / 2 : room / scale / 2 - MARGIN,
    y: height / scale / 2 - MARGIN / 2,
  }});
}

function whole() {
  const {room, height} = frame();
  const scale = Math.min(1.2, room / (extent.width + 2 * MARGIN), height / (extent.height + 2 * MARGIN));
  network.moveTo({scale, animation: false, position: {x: extent.width / 2, y: extent.height / 2}});
}

function zoom(factor, at) {
  const from = network.getScale();
  const scale = Math.min(4, Math.max(0.05, from * factor));
  const position = network.getViewPosition();
  if (at) {
    const point = network.DOMtoCanvas(at);
    position.x = point.x - ((point.x - position.x) * from) / scale;
    position.y = point.y - ((point.y - position.y) * from) / scale;
  }
  network.moveTo({scale, position, animation: false});
}

function pan(x, y) {
  const position = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({position: {x: position.x + x / scale, y: position.y + y / scale}, scale, animation: false});
}

// Brings a box into sight and moves no more than is needed.
function reveal(i) {
  const box = boxes.get(i);
  if (!box) return;
  const scale = network.getScale();
  const from = network.DOMtoCanvas({x: 0, y: 0});
  const to = network.DOMtoCanvas({x: mapBox.clientWidth, y: mapBox.clientHeight});
  const past = (low, high, start, end) => (low < start ? low - start : high > end ? high - end : 0);
  const x = past(box.x - size.width / 2 - 16, box.x + size.width / 2 + 16, from.x, to.x);
  const y = past(box.y - box.height / 2 - 50, box.y + box.height / 2 + 16, from.y, to.y);
  if (x || y) pan(x * scale, y * scale);
}

// The wheel moves the picture while there is more of it that way, then the page; with Ctrl it zooms.
function wheel(event) {
  if (event.ctrlKey) {
    event.preventDefault();
    const edge = mapBox.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, {x: event.clientX - edge.left, y: event.clientY - edge.top});
    return;
  }
  const from = network.DOMtoCanvas({x: 0, y: 0});
  const to = network.DOMtoCanvas({x: mapBox.clientWidth, y: mapBox.clientHeight});
  const moreThere = event.deltaY > 0 ? to.y < extent.height + MARGIN : from.y > -MARGIN / 2;
  if (!moreThere && !event.deltaX) return;
  event.preventDefault();
  pan(event.deltaX, moreThere ? event.deltaY : 0);
}

function clicked(event) {
  if (!model) return;
  const i = network.getNodeAt(event.pointer.DOM);
  if (i !== undefined) return void choosing(model.nodes[i]);
  const edge = network.getEdgeAt(event.pointer.DOM);
  if (edge !== undefined) {
    const line = drawnLines[edge];
    change({item: model.nodes[line.source].id, to: model.nodes[line.target].id, line: look.relations[line.type].type}, true);
    return;
  }
  if (state.item && state.layout !== "near") change({item: "", to: "", line: ""}, true);
}

function choosing(node) {
  here = node.i;
  change({item: node.id, to: "", line: ""}, true);
}

function watchMap() {
  mapBox.addEventListener("wheel", wheel, {passive: false, capture: true});
  network.on("click", clicked);
  network.on("dragEnd", (event) => {
    for (const i of event.nodes) Object.assign(boxes.get(i), network.getPosition(i));
  });
  const acts = {in: () => zoom(1.25), out: () => zoom(0.8), whole, home, left: () => pan(-120, 0), right: () => pan(120, 0),
    up: () => pan(0, -120), down: () => pan(0, 120)};
  for (const button of document.querySelectorAll("[data-map]")) button.addEventListener("click", acts[button.dataset.map]);
  let width = mapBox.clientWidth;
  new ResizeObserver(() => {
    if (mapBox.clientWidth === width) return;
    width = mapBox.clientWidth;
    home();
  }).observe(mapBox);
  const recolour = () => { readInk(); repaint(); };
  dark.addEventListener("change", recolour);
  forced.addEventListener("change", recolour);
}
