// The filters: they write the state and are written by it, so that the address and the controls never differ.
const SELECTS = ["document", "theme", "area", "layout"];

function optionsFor(id, nodes, all) {
  const times = new Map();
  for (const node of nodes) add(times, node.more.short || node.name, 1);
  const label = (node) => {
    const text = node.more.short || node.name;
    return times.get(text) > 1 ? `${text} (${node.more.kind || node.more.gss || node.id})` : text;
  };
  const sorted = nodes.map((node) => [label(node), node]).sort((a, b) => a[0].localeCompare(b[0], "en") || a[1].i - b[1].i);
  byId(id).replaceChildren(make("option", {value: ""}, all),
    ...sorted.map(([text, node]) => make("option", {value: node.id}, text.length > 90 ? `${text.slice(0, 90)}…` : text)));
  byId(id).closest(".field").hidden = !nodes.length;
}

function boxesFor(id, key, entries) {
  byId(id).append(...entries.map(([value, text]) => make("label", {class: "tick"},
    make("input", {type: "checkbox", value, name: key, onchange: () => ticked(id, key)}), text)));
}

// All ticked (or, for relationships, what the view opens with) is no narrowing and leaves the address short.
function ticked(id, key) {
  const inputs = [...byId(id).querySelectorAll("input")];
  const on = inputs.filter((input) => input.checked).map((input) => input.value);
  change({[key]: key !== "types" && on.length === inputs.length ? null : on.length ? on : ["none"]});
}

function tick(id, wanted) {
  for (const input of byId(id).querySelectorAll("input")) input.checked = wanted(input.value);
}

const statusKey = (words) => words.replaceAll(" ", "-");

function fillFilters() {
  const has = new Set(model.nodes.map((node) => kindOf(node).key));
  const used = new Set(model.claims.map((claim) => claim.type));
  const of = (key) => model.nodes.filter((node) => kindOf(node).key === key);
  const themed = new Set(model.claims.flatMap((claim) => [claim.source, claim.target]));
  optionsFor("document", of("document"), "All documents");
  optionsFor("theme", of("theme").filter((node) => themed.has(node.i)), "All themes");
  optionsFor("area", model.nodes.filter((node) => model.areas.has(node.i)), "Everywhere");
  boxesFor("types", "types", look.relations.flatMap((r, i) => (used.has(i) ? [[r.type, r.heading]] : [])));
  boxesFor("kinds", "kinds", look.kinds.filter((kind) => has.has(kind.key)).map((kind) => [kind.key, kind.many]));
  const statuses = new Set(model.claims.map((claim) => claim.status));
  boxesFor("status", "status", look.statuses.flatMap((words, i) => (statuses.has(i) ? [[statusKey(words), words]] : [])));
  const years = [...model.years.keys()].sort((a, b) => a - b);
  byId("year").closest(".field").hidden = years.length < 2;
  if (years.length) Object.assign(byId("year"), {min: years[0] - 1, max: years.at(-1), value: years[0] - 1});
}

function showFilters() {
  for (const id of SELECTS) byId(id).value = state[id];
  byId("layout").querySelector("[value=near]").disabled = !state.item;
  const types = wantedTypes();
  tick("types", (type) => types.has(typeIndex.get(type)));
  tick("kinds", (key) => !state.kinds || state.kinds.includes(key));
  tick("status", (key) => !state.status || state.status.includes(key));
  const year = byId("year");
  year.value = state.year || year.min;
  byId("year-said").textContent = state.year || "any";
  year.setAttribute("aria-valuetext", state.year || "any year");
  byId("reset").hidden = location.hash.length < 2;
}

function watchFilters() {
  for (const id of SELECTS) byId(id).addEventListener("change", (event) => change({[id]: event.target.value}, true));
  byId("year").addEventListener("input", (event) => change({year: event.target.value === event.target.min ? "" : event.target.value}));
  byId("reset").addEventListener("click", () => {
    const all = {};
    for (const key of [...ONES, ...LISTS]) all[key] = LISTS.includes(key) ? null : "";
    field.value = "";
    change(all, true);
    field.focus();
  });
}
