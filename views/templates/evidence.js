// The panel: what is claimed of the item or line that is selected, by whom, where and in which words. Roles come first.
const panel = byId("panel-body");
const title = byId("panel-title");
const FIRST = 20;

function showPanel(view) {
  const item = model.ids.get(state.item);
  byId("panel").classList.toggle("open", Boolean(item));
  byId("legend").hidden = Boolean(item);
  byId("panel-close").hidden = !item;
  if (!item) {
    title.replaceChildren("How to read it");
    return void panel.replaceChildren();
  }
  const other = model.ids.get(state.to);
  if (other) showLine(item, other);
  else showItem(item, view);
}

function showItem(item, view) {
  title.replaceChildren(name(item.name));
  const passes = claimFilter();
  const left = item.claims.filter(passes);
  const groups = new Map();
  for (const claim of left) {
    const key = `${String(claim.type).padStart(2, "0")} ${claim.source === item.i ? 0 : 1}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(claim);
  }
  const parts = [facts(item)];
  const near = state.layout === "near";
  parts.push(make("p", {class: "acts"},
    near ? make("a", {href: address({layout: ""})}, "Back to the lanes") : make("a", {href: address({layout: "near"})}, "Its neighbourhood"),
    more.get(item.i) ? make("a", {href: address({open: [...(state.open || []), item.id]})}, `Unfold ${plural(more.get(item.i), "neighbour", "neighbours")}`) : null));
  const hidden = item.claims.length - left.length;
  if (hidden) parts.push(make("p", {class: "quiet"}, `${plural(hidden, "claim is", "claims are")} left out by the filters.`));
  if (!left.length) parts.push(make("p", null, "No document says anything of it under these filters."));
  for (const [key, claims] of [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const relation = look.relations[claims[0].type];
    const outward = key.endsWith("0");
    const words = outward ? relation.says : relation.said;
    parts.push(group(`${words[0].toUpperCase()}${words.slice(1)}`, claims, item, relation.type === "MENTIONS"));
  }
  panel.replaceChildren(...parts);
  void view;
}

function showLine(from, to) {
  const type = typeIndex.get(state.line);
  const passes = claimFilter();
  const relation = look.relations[type] || look.relations[0];
  title.replaceChildren(name(from.name), ` ${relation.says} `, name(to.name));
  const claims = from.claims.filter((claim) => claim.type === type && claim.source === from.i && claim.target === to.i && passes(claim));
  panel.replaceChildren(make("p", {class: "acts"}, link(from), link(to)), group("", claims, from, false));
}

const WORDS = {period: "Period", date: "Date", publisher: "Publisher", file: "File", gss: "GSS code", start: "From", end: "Until",
  register: "Register", kind: "Kind", rank: "Rank", level: "Level", score: "Score", uri: "Address"};

function facts(item) {
  const out = make("dl", null, make("dt", null, "Kind"), make("dd", null, kindOf(item).one));
  if (item.alias.length) out.append(make("dt", null, "Also called"), make("dd", null, ...aliases(item.alias)));
  for (const [key, words] of Object.entries(WORDS)) {
    if (item.more[key] && key !== "kind") out.append(make("dt", null, words), make("dd", null, name(item.more[key])));
  }
  return out;
}

function aliases(all) {
  const said = (list) => list.flatMap((text, i) => [i ? "; " : "", name(text)]);
  if (all.length <= 5) return said(all);
  return [make("details", null, make("summary", null, ...said(all.slice(0, 3)), ` and ${all.length - 3} more`), ...said(all.slice(3)))];
}

const link = (node) => make("a", {href: address({item: node.id, to: "", line: ""})}, name(node.name));

function group(heading, claims, item, short) {
  const list = make("ul", {class: "claims"});
  const sorted = [...claims].sort((a, b) => sortKey(a, item).localeCompare(sortKey(b, item), "en") || a.i - b.i);
  const fill = (from, to) => list.append(...sorted.slice(from, to).map((claim) => entry(claim, item, short)));
  const first = short ? 5 : FIRST;
  fill(0, first);
  const all = sorted.length > first ? make("button", {type: "button", class: "link", onclick: (event) => {
    const next = list.children.length;
    fill(next, sorted.length);
    event.target.remove();
    list.children[next].querySelector("a, button").focus();
  }}, `Show all ${sorted.length}`) : null;
  return make("section", null, heading ? make("h3", null, heading, make("span", {class: "count"}, ` ${claims.length}`)) : null, list, all);
}

const other = (claim, item) => model.nodes[claim.source === item.i ? claim.target : claim.source];
const sortKey = (claim, item) => `${other(claim, item).name}\u0000${documentName(claim)}\u0000${claim.locator}`;

function entry(claim, item, short) {
  const where = [documentName(claim), place(claim)].filter(Boolean).join(", ");
  const unread = look.statuses[claim.status] === "not readable";
  const heading = make("p", {class: "to"}, link(other(claim, item)), tag(claim));
  if (short) return make("li", null, heading, where ? make("p", {class: "cite"}, name(where)) : null);
  const as = [claim.more.source_name, claim.more.target_name].filter(Boolean);
  return make("li", null, heading,
    claim.quote ? make("blockquote", null, name(claim.quote)) : null,
    unread ? make("p", {class: "unread"}, "The document marks something here (a shaded cell, bold type) that its text no longer shows. It says neither lead nor support.") : null,
    as.length ? make("p", {class: "quiet"}, "The document says: ", ...as.flatMap((text, i) => [i ? "; " : "", name(text)])) : null,
    claim.more.from ? make("p", {class: "quiet"}, `Starts ${claim.more.from}.`) : null,
    claim.more.decided_by ? make("p", {class: "quiet"}, `${look.statuses[claim.status]}: `, name(claim.more.decided_by),
      claim.more.decided_on ? `, ${claim.more.decided_on}` : "") : null,
    claim.more.score ? make("p", {class: "quiet"}, `Score ${claim.more.score}.`) : null,
    make("p", {class: "cite"}, name(where)),
    make("button", {type: "button", class: "small", "aria-label": `Copy as citation: ${where}`, onclick: () => copy(cite(claim))}, "Copy as citation"));
}

function tag(claim) {
  const words = look.statuses[claim.status];
  return words === "stated" ? null : make("span", {class: `tag ${words.replaceAll(" ", "-")}`}, words);
}

function cite(claim) {
  const said = `${model.nodes[claim.source].name} ${relationOf(claim).says} ${model.nodes[claim.target].name}`;
  const where = [documentName(claim), place(claim)].filter(Boolean).join(", ");
  return `${said} (${where}${claim.quote ? `: “${claim.quote}”` : ""}).`;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = make("textarea", {class: "off", "aria-hidden": "true"});
    area.value = text;
    document.body.append(area);
    const had = document.activeElement;
    area.select();
    document.execCommand("copy");
    area.remove();
    had.focus();
  }
  byId("said").textContent = "Copied.";
}

function watchPanel() {
  byId("panel-close").addEventListener("click", () => {
    change({item: "", to: "", line: "", layout: state.layout === "near" ? "" : state.layout}, true);
    mapBox.focus();
  });
}
