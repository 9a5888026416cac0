// What the page knows. `start` stands in the page as it is, so that the picture is there at once; the rest is unpacked after it.
const byId = (id) => document.getElementById(id);
const start = JSON.parse(byId("start").textContent);
const look = start.look;
const size = start.size;
const typeIndex = new Map(look.relations.map((relation, index) => [relation.type, index]));
let model = null;

async function unpack() {
  const raw = atob(byId("data").textContent.trim());
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i += 1) bytes[i] = raw.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return readModel(JSON.parse(await new Response(stream).text()));
}

function readModel(data) {
  const n = data.nodes;
  const nodes = n.id.map((id, i) => ({
    i, id, kind: n.kind[i], name: n.name[i], alias: n.alias[i] || [], more: n.more[i] || {}, place: n.place[i], claims: [],
  }));
  const c = data.claims;
  const claims = c.type.map((type, i) => ({
    i, type, source: c.source[i], target: c.target[i], document: c.document[i], status: c.status[i],
    locator: c.locator[i], quote: c.quote[i], more: c.more[i] || {},
  }));
  for (const claim of claims) {
    nodes[claim.source].claims.push(claim);
    if (claim.target !== claim.source) nodes[claim.target].claims.push(claim);
  }
  const sets = (documents) => new Map(Object.entries(documents).map(([key, list]) => [Number(key), new Set(list)]));
  return {nodes, claims, ids: new Map(nodes.map((node) => [node.id, node])), years: sets(data.years), areas: sets(data.areas)};
}

const kindOf = (node) => look.kinds[node.kind];
const relationOf = (claim) => look.relations[claim.type];
const documentName = (claim) => {
  if (claim.document < 0) return `register: ${claim.more.register || "vocabulary"}`;
  const node = model.nodes[claim.document];
  return node.more.short || node.name;
};
const place = (claim) => (claim.more.page ? `${claim.locator}${claim.locator ? ", " : ""}page ${claim.more.page}` : claim.locator);
const plural = (count, one, many) => `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

// An element with attributes and children; texts become text nodes, so nothing from a document is ever markup.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
const name = (text) => make("bdi", null, text);
