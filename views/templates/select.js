// Which claims the state leaves, and which of their ends are drawn.
const ABOUT = ["priority", "risk", "programme"];

// The claims of one type that point to an item.
const pointing = (i, type) => model.nodes[i].claims.filter((claim) => claim.target === i && relationOf(claim).type === type);

// A theme, the themes under it, and what concerns them: the twin of views/narrow.py.
function themeCore(theme) {
  const themes = new Set([theme.i]);
  for (let step = 0; step < 4; step += 1) {
    for (const i of [...themes]) for (const claim of pointing(i, "BROADER")) themes.add(claim.source);
  }
  const core = new Set(themes);
  for (const i of themes) {
    for (const claim of pointing(i, "CONCERNS")) if (ABOUT.includes(kindOf(model.nodes[claim.source]).key)) core.add(claim.source);
  }
  return core;
}

// The documents that document, year and area leave; null for all, with what registers say.
function documentsLeft() {
  const sets = [];
  const document = model.ids.get(state.document);
  if (document) sets.push(new Set([document.i]));
  if (state.year) sets.push(model.years.get(Number(state.year)) || new Set());
  const area = model.ids.get(state.area);
  if (area) sets.push(model.areas.get(area.i) || new Set());
  if (!sets.length) return null;
  return new Set([...sets[0]].filter((i) => sets.every((set) => set.has(i))));
}

function inYear(claim) {
  return !state.year || !claim.more.from || Number(claim.more.from.slice(0, 4)) <= Number(state.year);
}

// A test for claims by everything but their type.
function claimFilter() {
  const documents = documentsLeft();
  const theme = model.ids.get(state.theme);
  const core = theme && themeCore(theme);
  const kinds = state.kinds && new Set(state.kinds.map((key) => look.kinds.findIndex((kind) => kind.key === key)));
  const status = state.status && new Set(state.status.map((said) => look.statuses.indexOf(said.replaceAll("-", " "))));
  return (claim) => (!documents || documents.has(claim.document)) && inYear(claim)
    && (!core || core.has(claim.source) || core.has(claim.target))
    && (!kinds || (kinds.has(model.nodes[claim.source].kind) && kinds.has(model.nodes[claim.target].kind)))
    && (!status || status.has(claim.status));
}

const firstLane = (i) => ["theme", "board", "partnership", "group"].includes(kindOf(model.nodes[i]).key);

function choose() {
  const types = wantedTypes();
  const passes = claimFilter();
  const item = model.ids.get(state.item);
  const near = state.layout === "near" && item;
  const standing = (i) => state.layout !== "tree" || kindOf(model.nodes[i]).lane <= 2;
  const claims = (near ? item.claims : model.claims)
    .filter((claim) => types.has(claim.type) && passes(claim) && standing(claim.source) && standing(claim.target));
  const lines = new Map();
  const weight = new Map();
  for (const claim of claims) {
    const key = `${claim.type} ${claim.source} ${claim.target}`;
    const line = lines.get(key);
    if (line) line.count += 1;
    else lines.set(key, {key, source: claim.source, target: claim.target, type: claim.type, count: 1});
    weight.set(claim.source, (weight.get(claim.source) || 0) + 1);
    weight.set(claim.target, (weight.get(claim.target) || 0) + 1);
  }
  const drawn = drawnOf(weight, lines, near);
  const sorted = [...lines.values()].sort((a, b) => a.type - b.type || a.source - b.source || a.target - b.target);
  return {claims, types, weight, drawn, lines: sorted.filter((line) => drawn.has(line.source) && drawn.has(line.target)),
    every: sorted, left: weight.size - [...drawn].filter((i) => weight.has(i)).length};
}

// Everything that is claimed, while it is few enough; else bodies and themes first, the most claimed first, and what is unfolded.
function drawnOf(weight, lines, near) {
  const ids = [...weight.keys()];
  if (near) ids.push(near.i);
  if (ids.length <= size.most) return new Set(ids);
  const heavy = (a, b) => weight.get(b) - weight.get(a) || (model.nodes[a].id < model.nodes[b].id ? -1 : 1);
  const kept = new Set(near ? [near.i] : []);
  const opened = new Set((state.open || []).map((id) => model.ids.get(id)).filter(Boolean).map((node) => node.i));
  for (const i of opened) if (weight.has(i)) kept.add(i);
  const around = [];
  for (const line of lines.values()) {
    if (opened.has(line.source)) around.push(line.target);
    if (opened.has(line.target)) around.push(line.source);
  }
  const folded = ids.filter(firstLane);
  for (const i of [...around.sort(heavy), ...(near || folded.length < 2 ? ids : folded).sort(heavy)]) {
    if (kept.size >= size.most) break;
    kept.add(i);
  }
  return kept;
}
