// What is asked, as it stands in the address: only what differs from the start is written, by ids that stay the same.
const LISTS = ["types", "kinds", "status", "open"];
const ONES = ["item", "to", "line", "document", "theme", "area", "year", "layout", "sort"];
let state = emptyState();

function emptyState() {
  return {item: "", to: "", line: "", document: "", theme: "", area: "", year: "", layout: "", sort: "", types: null, kinds: null,
    status: null, open: null};
}

function readState() {
  const read = emptyState();
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const key of ONES) read[key] = asked.get(key) || "";
  for (const key of LISTS) if (asked.has(key)) read[key] = asked.get(key).split(" ").filter(Boolean);
  return read;
}

function address(changes) {
  const wanted = {...state, ...changes};
  const out = new URLSearchParams();
  for (const key of ONES) if (wanted[key]) out.set(key, wanted[key]);
  for (const key of LISTS) if (wanted[key]) out.set(key, wanted[key].join(" "));
  return `#${out.toString()}`;
}

// Links and going back change the address, everything else goes through here; both end in `show`.
function change(changes, remember) {
  const to = address(changes);
  if (to === (location.hash || "#")) return;
  history[remember ? "pushState" : "replaceState"](null, "", to);
  state = readState();
  show();
}

const DEFAULT_TYPES = {
  near: (type) => type !== "MENTIONS",
  tree: (type) => ["REPORTS_TO", "PART_OF", "CONVENES", "CHAIRS", "MEMBER_OF"].includes(type),
};
function wantedTypes() {
  if (state.types) return new Set(state.types.map((type) => typeIndex.get(type)));
  const wanted = DEFAULT_TYPES[state.layout];
  return new Set(wanted ? look.relations.flatMap((r, i) => (wanted(r.type) ? [i] : [])) : start.types);
}
